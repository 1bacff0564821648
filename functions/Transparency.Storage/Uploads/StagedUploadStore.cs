using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;

namespace Transparency.Storage.Uploads;

/// <summary>Uploads that are under way: their records, and the files that wait to be taken over.</summary>
public sealed partial class StagedUploadStore(StorageAccounts accounts, TimeProvider time, ILogger<StagedUploadStore> logger)
{
    /// <summary>Longer than any address holds: what lies here so long, nobody finishes any more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Copies are older than the publication that they can undo, and stay until it cannot be undone.</summary>
    public static readonly TimeSpan CopiesLonger = TimeSpan.FromHours(1);

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
        var upload = New(grant, folder, check, files) with { Preview = preview };

        return await KeepOrNullAsync(upload, cancel)
            ?? throw new InvalidOperationException($"There is an upload {upload.Id} already: 128 random bits came twice.");
    }

    /// <summary>A preview of a folder without some of its files, which is not kept yet: there is nothing to write.</summary>
    public static StagedUpload Removal(UploadGrant grant, FolderId folder, IReadOnlyList<string> removed) =>
        New(grant, folder, false, []) with { Preview = true, ETags = [], Replaces = removed };

    private static StagedUpload New(UploadGrant grant, FolderId folder, bool check, IReadOnlyList<string> files) => new(
        RandomNumberGenerator.GetHexString(StagedUpload.IdLength, lowercase: true),
        grant.Id,
        folder.Municipality.Value,
        folder.Year.Value,
        check,
        files);

    public async Task<StagedUpload?> ReadOrNullAsync(MunicipalityId municipality, string id, CancellationToken cancel)
    {
        try
        {
            var kept = (await Record(municipality, id).DownloadContentAsync(cancel)).Value;
            return Read(kept.Content) is { } upload ? upload with { Kept = kept.Details.ETag } : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>
    /// Keeps an upload as it is now, for instance with another year: over the version that it was read as, so that of two who change it at
    /// the same moment the later one is told.
    /// </summary>
    /// <returns>The upload with its version, or null where another changed or removed it meanwhile: then nothing was written.</returns>
    public async Task<StagedUpload?> KeepOrNullAsync(StagedUpload upload, CancellationToken cancel)
    {
        var content = Json(upload);

        try
        {
            BlobContentInfo written = await Record(upload).UploadAsync(
                BinaryData.FromBytes(content),
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
                    Conditions = upload.Kept is { } known
                        ? new BlobRequestConditions { IfMatch = known }
                        : new BlobRequestConditions { IfNoneMatch = ETag.All },
                },
                cancel);

            return upload with { Kept = written.ETag };
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
        {
            // A write whose answer was lost is tried again by the client, and finds what it wrote itself.
            return await ReadOrNullAsync(upload, cancel) is { } now && Json(now).AsSpan().SequenceEqual(content) ? now : null;
        }
    }

    /// <summary>
    /// Gives an upload its turn, once, whoever asks: by the clock, and after all that is known to be before it, however clocks differ.
    /// </summary>
    /// <param name="upload">The upload.</param>
    /// <param name="before">The latest turn that it comes after.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The upload as it is kept now, which may have ended meanwhile; null where it was removed.</returns>
    public async Task<StagedUpload?> TakeTurnOrNullAsync(StagedUpload upload, long before, CancellationToken cancel)
    {
        for (var known = upload; ;)
        {
            if (known is { Turn: not null } or { IsOver: true })
                return known;
            if (await KeepOrNullAsync(InTurn(known, before), cancel) is { } next)
                return next;
            // Another gave it a turn, or ended it.
            if (await ReadOrNullAsync(upload, cancel) is not { } now)
                return null;

            known = now;
        }
    }

    /// <summary>The upload with its turn, which is not kept yet.</summary>
    public StagedUpload InTurn(StagedUpload upload, long before) =>
        upload with { Turn = Math.Max(time.GetUtcNow().UtcTicks, before + 1) };

    /// <summary>
    /// Keeps what became of the files of an upload, for whoever did not get the answer, and removes those that waited.
    /// </summary>
    /// <returns>The upload as it is kept, by whoever was the first; null where it was removed.</returns>
    public async Task<StagedUpload?> EndOrNullAsync(StagedUpload upload, IReadOnlyList<string> etags, CancellationToken cancel)
    {
        for (var known = upload; ;)
        {
            if (known.ETags is not null)
                return known;

            if (await KeepOrNullAsync(known with { ETags = etags }, cancel) is { } ended)
            {
                await RemoveFilesAsync(ended, cancel);
                return ended;
            }

            if (await ReadOrNullAsync(upload, cancel) is not { } now)
                return null;

            known = now;
        }
    }

    /// <summary>Removes an upload that cannot be finished; one that another finished meanwhile stays.</summary>
    public async Task RemoveAsync(StagedUpload upload, CancellationToken cancel)
    {
        for (var known = upload; known is { ETags: null }; known = await ReadOrNullAsync(upload, cancel))
        {
            try
            {
                await Record(upload).DeleteAsync(
                    conditions: new BlobRequestConditions { IfMatch = known.Kept }, cancellationToken: cancel);
                await RemoveFilesAsync(upload, cancel);
                return;
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 409 or 412)
            {
                // Another removed, finished or changed it.
            }
        }
    }

    /// <summary>
    /// Removes what nobody finished. It was never in the folder, and may be older by now than what is: so it is not finished late.
    /// </summary>
    /// <exception cref="AggregateException">Some could not be removed; the next night tries them again.</exception>
    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        DateTimeOffset before = now - Longest, beforeOfCopies = before - CopiesLonger, longBefore = now - LongestPreview;
        var faults = new List<Exception>();
        var swept = 0;

        var blobs = await BlobsAsync(cancel);
        var needed = await new FolderSwitchStore(accounts).NeededAsync(blobs.Select(upload => upload.Key), cancel);

        foreach (var upload in blobs.Where(upload => !needed.Contains(upload.Key)))
        {
            try
            {
                var newest = upload.Max(blob => blob.Properties.LastModified);
                var oldest = upload.Any(blob => StagedUpload.IsCopy(blob.Name)) ? beforeOfCopies : before;
                if (newest >= oldest || (newest >= longBefore && await IsWaitingAsync(upload.Key, cancel)))
                    continue;
            }
            catch (RequestFailedException fault) when (!cancel.IsCancellationRequested)
            {
                faults.Add(fault);
                continue;
            }

            foreach (var blob in upload)
            {
                try
                {
                    await accounts.Incoming.GetBlobClient(blob.Name).RemoveWholeAsync(cancel);
                    swept++;
                }
                catch (RequestFailedException fault) when (!cancel.IsCancellationRequested)
                {
                    faults.Add(fault);
                }
            }
        }

        if (swept > 0)
            LogSwept(swept);
        if (faults.Count > 0)
            throw new AggregateException("Some files that nobody finished uploading could not be removed.", faults);
    }

    /// <summary>By the upload that they belong to, which is as old as the newest of them: half of one is never removed.</summary>
    private async Task<ILookup<string, BlobItem>> BlobsAsync(CancellationToken cancel)
    {
        var blobs = new List<BlobItem>();

        await foreach (var blob in accounts.Incoming.GetBlobsAsync(cancellationToken: cancel))
            blobs.Add(blob);

        return blobs.ToLookup(blob => StagedUpload.PlaceOf(blob.Name), StringComparer.Ordinal);
    }

    /// <summary>Whether a preview that may still be published has its place there.</summary>
    private async Task<bool> IsWaitingAsync(string place, CancellationToken cancel) =>
        await accounts.Incoming.GetBlobClient(place + StagedUpload.RecordFile).ReadOrNullAsync(cancel) is { } kept
        && Read(kept) is { IsWaiting: true, ETags: not null };

    private BlobClient Record(StagedUpload upload) => Record(MunicipalityId.Parse(upload.Municipality), upload.Id);

    private BlobClient Record(MunicipalityId municipality, string id) =>
        accounts.Incoming.GetBlobClient(StagedUpload.RecordOf(municipality, id));

    private Task<StagedUpload?> ReadOrNullAsync(StagedUpload upload, CancellationToken cancel) =>
        ReadOrNullAsync(MunicipalityId.Parse(upload.Municipality), upload.Id, cancel);

    private static StagedUpload? Read(BinaryData kept) =>
        JsonSerializer.Deserialize(kept.ToMemory().Span, StagedUploadJson.Default.StagedUpload);

    private static byte[] Json(StagedUpload upload) =>
        JsonSerializer.SerializeToUtf8Bytes(upload, StagedUploadJson.Default.StagedUpload);

    private Task RemoveFilesAsync(StagedUpload upload, CancellationToken cancel) => Parallel.ForEachAsync(
        Enumerable.Range(0, upload.Files.Count),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
        async (file, stop) => await accounts.Incoming.GetBlobClient(upload.Place(file)).RemoveWholeAsync(stop));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} blobs of uploads that nobody finished were removed")]
    private partial void LogSwept(int count);
}
