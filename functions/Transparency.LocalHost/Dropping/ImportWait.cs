using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Transparency.Core.Imports;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Dropping;

/// <summary>Waits until the report of a folder covers what was changed in it.</summary>
internal sealed class ImportWait(
    RunningInstance instance, BlobContainerClient reports, LocalState before, ProgressLine progress, TimeProvider time)
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
                await CheckAsync(change, cancel);

            var seconds = (int)time.GetElapsedTime(start).TotalSeconds;
            var text = string.Create(CultureInfo.InvariantCulture, $"{(drop.Check ? "checking" : "importing")}… {seconds} s");
            progress.Show(text, milestone: seconds % SecondsBetweenLines == 0);
            await timer.WaitForNextTickAsync(cancel);
        }

        progress.Clear();
        throw new CannotContinueException(
            $"The import was not over after {Limit.TotalMinutes:0} minutes; the folder is imported when the host gets to it.");
    }

    private static async Task<ImportReport?> ReadOrNullAsync(BlobClient blob, CancellationToken cancel)
    {
        try
        {
            var content = (await blob.DownloadContentAsync(cancel)).Value.Content;
            return JsonSerializer.Deserialize(content, ReportJson.Default.ImportReport);
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

    private async Task CheckAsync(FolderChange change, CancellationToken cancel)
    {
        if (!await instance.IsAliveAsync(cancel))
        {
            progress.Clear();
            throw RunningInstance.WentAway();
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
