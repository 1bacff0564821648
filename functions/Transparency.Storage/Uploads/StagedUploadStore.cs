using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;

namespace Transparency.Storage.Uploads;

/// <summary>Uploads that are under way: their records, and the files that wait to be taken over.</summary>
public sealed partial class StagedUploadStore(StorageAccounts accounts, TimeProvider time, ILogger<StagedUploadStore> logger)
{
    /// <summary>Longer than any address holds: what lies here so long, nobody finishes any more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>For how long a preview can be published after it was changed last: a weekend.</summary>
    public static readonly TimeSpan LongestPreview = TimeSpan.FromDays(3);

    private const int AtOnce = 4;

    public Task<StagedUpload> BeginAsync(
        UploadGrant grant,
        FolderId folder,
        bool check,
        IReadOnlyList<string> files,
        CancellationToken cancel) =>
        BeginAsync(grant, folder, check, false, files, cancel);

    /// <summary>The same of files that may be previewed before they are published.</summary>
    public async Task<StagedUpload> BeginAsync(
        UploadGrant grant,
        FolderId folder,
        bool check,
        bool preview,
        IReadOnlyList<string> files,
        CancellationToken cancel)
    {
        var id = RandomNumberGenerator.GetHexString(StagedUpload.IdLength, lowercase: true);
        var upload = new StagedUpload(
            id,
            grant.Id,
            folder.Municipality.Value,
            folder.Year.Value,
            check,
            files)
        { Preview = preview };
        await WriteAsync(upload, cancel);

        return upload;
    }

    public async Task<StagedUpload?> ReadOrNullAsync(MunicipalityId municipality, string id, CancellationToken cancel) =>
        await accounts.Incoming.GetBlobClient(StagedUpload.RecordOf(municipality, id)).ReadOrNullAsync(cancel) is { } kept
            ? Read(kept)
            : null;

    /// <summary>
    /// Gives an upload its turn, once, whoever asks: by the clock, and after all that is known to be before it, however clocks differ.
    /// </summary>
    /// <param name="upload">The upload.</param>
    /// <param name="before">The latest turn that it comes after.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The upload as it is kept now, which may have ended meanwhile; null where it was removed.</returns>
    public async Task<StagedUpload?> TakeTurnOrNullAsync(StagedUpload upload, long before, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                var kept = (await Record(upload).DownloadContentAsync(cancel)).Value;
                var known = Read(kept.Content);

                if (known is null or { Turn: not null } or { IsOver: true })
                    return known;

                var next = known with { Turn = Math.Max(time.GetUtcNow().UtcTicks, before + 1) };
                await WriteAsync(next, new BlobRequestConditions { IfMatch = kept.Details.ETag }, cancel);

                return next;
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                return null;
            }
            catch (RequestFailedException changed) when (changed.Status is 409 or 412)
            {
                // Another gave it a turn, or ended it.
            }
        }
    }

    /// <summary>Keeps what became of an upload, for whoever did not get the answer, and removes the files that waited.</summary>
    public async Task EndAsync(StagedUpload upload, CancellationToken cancel)
    {
        await WriteAsync(upload, cancel);
        await RemoveFilesAsync(upload, cancel);
    }

    /// <summary>Removes an upload that cannot be finished.</summary>
    public async Task RemoveAsync(StagedUpload upload, CancellationToken cancel)
    {
        await Record(upload).DeleteIfExistsAsync(cancellationToken: cancel);
        await RemoveFilesAsync(upload, cancel);
    }

    /// <summary>
    /// Removes what nobody finished. It was never in the folder, and may be older by now than what is: so it is not finished late.
    /// </summary>
    /// <exception cref="AggregateException">Some could not be removed; the next night tries them again.</exception>
    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        DateTimeOffset before = now - Longest, longBefore = now - LongestPreview;
        var faults = new List<Exception>();
        var swept = 0;

        await foreach (var blob in accounts.Incoming.GetBlobsAsync(cancellationToken: cancel))
        {
            if (blob.Properties.LastModified >= before)
                continue;

            try
            {
                if (blob.Properties.LastModified >= longBefore && await IsWaitingAsync(blob.Name, cancel))
                    continue;

                await RemoveAsync(accounts.Incoming.GetBlobClient(blob.Name), cancel);
                swept++;
            }
            catch (RequestFailedException fault) when (!cancel.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }

        if (swept > 0)
            LogSwept(swept);
        if (faults.Count > 0)
            throw new AggregateException("Some files that nobody finished uploading could not be removed.", faults);
    }

    /// <summary>Keeps an upload as it is now, for instance with another year.</summary>
    public Task KeepAsync(StagedUpload upload, CancellationToken cancel) => WriteAsync(upload, cancel);

    /// <summary>Whether a blob is the record of a preview that may still be published.</summary>
    private async Task<bool> IsWaitingAsync(string name, CancellationToken cancel) =>
        name.EndsWith(StagedUpload.RecordFile, StringComparison.Ordinal)
        && await accounts.Incoming.GetBlobClient(name).ReadOrNullAsync(cancel) is { } kept
        && Read(kept) is { Preview: true, IsOver: false, ETags: not null };

    private BlobClient Record(StagedUpload upload) =>
        accounts.Incoming.GetBlobClient(StagedUpload.RecordOf(MunicipalityId.Parse(upload.Municipality), upload.Id));

    private static StagedUpload? Read(BinaryData kept) =>
        JsonSerializer.Deserialize(kept.ToMemory().Span, StagedUploadJson.Default.StagedUpload);

    private Task WriteAsync(StagedUpload upload, CancellationToken cancel) => WriteAsync(upload, null, cancel);

    private Task WriteAsync(StagedUpload upload, BlobRequestConditions? only, CancellationToken cancel) => Record(upload).UploadAsync(
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(upload, StagedUploadJson.Default.StagedUpload)),
        new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" }, Conditions = only },
        cancel);

    private Task RemoveFilesAsync(StagedUpload upload, CancellationToken cancel) => Parallel.ForEachAsync(
        Enumerable.Range(0, upload.Files.Count),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
        async (file, stop) => await RemoveAsync(accounts.Incoming.GetBlobClient(upload.Place(file)), stop));

    /// <summary>With all that the holder of its address could hang on it.</summary>
    private static async Task RemoveAsync(BlobClient blob, CancellationToken cancel)
    {
        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel);
        }
        catch (RequestFailedException leased) when (leased.Status == 412)
        {
            await blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: cancel);
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} blobs of uploads that nobody finished were removed")]
    private partial void LogSwept(int count);
}
