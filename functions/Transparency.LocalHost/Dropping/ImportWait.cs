using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage.Blobs;
using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Dropping;

/// <summary>Waits until the report of a folder covers what was changed in it.</summary>
internal sealed class ImportWait(
    RunningInstance instance,
    BlobContainerClient exports,
    BlobContainerClient reports,
    LocalState before,
    ProgressLine progress,
    TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>How many polls pass between two looks at the host, and at what it tells in plain lines.</summary>
    private const int PollsBetweenChecks = 10;
    private const int SecondsBetweenLines = 5;

    /// <exception cref="CannotContinueException">The host went away, the import failed, or it takes too long.</exception>
    public async Task<ImportReport> UntilCoveredAsync(RequestedDrop drop, FolderChange change, CancellationToken cancel)
    {
        var blob = reports.GetBlobClient(StorageNames.Report(drop.Municipality, drop.Year, drop.Check));
        var start = time.GetTimestamp();
        using var timer = new PeriodicTimer(PollInterval, time);
        for (var poll = 1; time.GetElapsedTime(start) < Limit; poll++)
        {
            if (await ReadOrNullAsync(blob, cancel) is { } report && change.IsCoveredBy(report))
            {
                progress.Clear();
                return report;
            }

            if (poll % PollsBetweenChecks == 0)
                await CheckAsync(blob, change, cancel);

            var seconds = (int)time.GetElapsedTime(start).TotalSeconds;
            var text = string.Create(CultureInfo.InvariantCulture, $"{(drop.Check ? "checking" : "importing")}… {seconds} s");
            progress.Show(text, milestone: seconds % SecondsBetweenLines == 0);
            await timer.WaitForNextTickAsync(cancel);
        }

        progress.Clear();
        throw new CannotContinueException(
            $"The import was not over after {Limit.TotalMinutes:0} minutes; the folder is imported when the host gets to it.");
    }

    /// <summary>Asked after a look at the blobs: the import may have been over between the look at the report and that.</summary>
    private static async Task<bool> IsCoveredAsync(BlobClient blob, FolderChange change, CancellationToken cancel) =>
        await ReadOrNullAsync(blob, cancel) is { } report && change.IsCoveredBy(report);

    /// <summary>The first of the written blobs that is not the one written any more: no report will ever cover that.</summary>
    private async Task<string?> ReplacedOrNullAsync(FolderChange change, CancellationToken cancel)
    {
        foreach (var written in change.Written)
        {
            try
            {
                var now = await exports.GetBlobClient(written.Path).GetPropertiesAsync(cancellationToken: cancel);
                if (!FolderChange.IsSame(now.Value.ETag.ToString(), written.Etag))
                    return written.Path;
            }
            catch (RequestFailedException fault) when (fault.Status == StatusCodes.Status404NotFound)
            {
                return written.Path;
            }
        }

        return null;
    }

    /// <summary>What a dry run found beside its report; null where the instance is older than that.</summary>
    public static Task<FolderPreview?> PreviewOrNullAsync(BlobContainerClient reports, RequestedDrop drop, CancellationToken cancel) =>
        ReadOrNullAsync(
            reports.GetBlobClient(StorageNames.Preview(drop.Municipality, drop.Year)), PreviewJson.Default.FolderPreview, cancel);

    private static Task<ImportReport?> ReadOrNullAsync(BlobClient blob, CancellationToken cancel) =>
        ReadOrNullAsync(blob, ReportJson.Default.ImportReport, cancel);

    private static async Task<T?> ReadOrNullAsync<T>(BlobClient blob, JsonTypeInfo<T> shape, CancellationToken cancel)
        where T : class
    {
        try
        {
            var content = (await blob.DownloadContentAsync(cancel)).Value.Content;
            return JsonSerializer.Deserialize(content, shape);
        }
        catch (RequestFailedException fault) when (fault.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
        catch (JsonException fault)
        {
            throw new CannotContinueException($"The report {blob.Name} cannot be read: {fault.Message}", fault);
        }
    }

    private async Task CheckAsync(BlobClient blob, FolderChange change, CancellationToken cancel)
    {
        if (!await instance.IsAliveAsync(cancel))
        {
            progress.Clear();
            throw RunningInstance.WentAway();
        }

        if (await ReplacedOrNullAsync(change, cancel) is { } replaced && !await IsCoveredAsync(blob, change, cancel))
        {
            progress.Clear();
            throw new CannotContinueException(
                $"Another drop has replaced {replaced} before its import was over: what that drop says is said of the folder.");
        }

        var now = await instance.StateAsync(cancel);
        PoisonedBlob? poisoned = now.Poisoned
            .Skip(before.Poisoned.Count)
            .FirstOrDefault(blob => change.Written.Any(written => blob.Path == $"{StorageNames.Exports}/{written.Path}"));
        if (poisoned is not null)
        {
            progress.Clear();
            throw new CannotContinueException(
                $"The import of {poisoned.Path} failed every time ({poisoned.Failure}); see {now.PoisonLog}.");
        }
    }
}
