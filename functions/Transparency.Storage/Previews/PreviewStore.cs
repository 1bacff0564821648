using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Previews;
using Transparency.Core.Words;
using Transparency.Storage.Folders;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Previews;

/// <summary>
/// Uploads that wait to be published: their files under <c>check/{upload}/</c> of the year's folder, and what a dry run said of them. Only
/// the grant that uploaded them finds them.
/// </summary>
public sealed class PreviewStore(StorageAccounts accounts, FolderReportStore reports, StagedUploadStore uploads, TimeProvider time)
{
    /// <returns>The upload, or null where the grant has none of that id that is previewed.</returns>
    public async Task<StagedUpload?> FindOrNullAsync(UploadGrant grant, string id, CancellationToken cancel) =>
        StagedUpload.IsId(id)
        && await uploads.ReadOrNullAsync(grant.Municipality, id, cancel) is { Preview: true } upload
        && upload.Grant == grant.Id
            ? upload
            : null;

    /// <summary>What would be published, or null while that is not known: it has to be of the files as they wait now.</summary>
    public async Task<FolderPreview?> ReadOrNullAsync(StagedUpload upload, CancellationToken cancel)
    {
        if (upload.ETags is not { } etags || !upload.IsWaiting)
            return null;
        if (await reports.ReadPreviewOrNullAsync(upload.Folder, upload.Id, cancel) is not { } preview)
            return null;

        var covered = preview.Report.Covers.ToDictionary(file => file.Path, file => Bare(file.Etag), StringComparer.Ordinal);
        var isWhole = upload.Files.Index().All(file => Is(upload.Path(file.Index), etags[file.Index]))
            && (upload.Mark is not { } mark || Is(MarkOf(upload), mark));

        return isWhole ? preview : null;

        bool Is(string path, string etag) => covered.GetValueOrDefault(path) == Bare(etag);
    }

    public BlobClient File(StagedUpload upload, int file) => accounts.Exports.GetBlobClient(upload.Path(file));

    public BlobClient Target(StagedUpload upload, int file) => accounts.Exports.GetBlobClient(upload.TargetPath(file));

    /// <summary>Copies a waiting file within the storage's own container, its bytes and nothing else.</summary>
    /// <returns>Its ETag there, or why it cannot be.</returns>
    internal Task<(string? ETag, Wording? Refusal)> CopyAsync(StagedUpload upload, int file, BlobClient target, CancellationToken cancel) =>
        FolderCopy.RunAsync(
            Waiting(upload, file),
            target,
            UploadMark.Of(upload),
            null,
            cancel);

    internal StagedFile Waiting(StagedUpload upload, int file) =>
        new(upload.Files[file], File(upload, file), new ETag(upload.ETags![file]), null);

    public BlobClient InFolder(StagedUpload upload, string name) =>
        accounts.Exports.GetBlobClient(ExportPath.Folder(upload.Folder) + name);

    /// <summary>Keeps an upload that is previewed otherwise now, and has it looked at: writing is what raises an event.</summary>
    /// <returns>The upload as it is kept, or null where another changed it meanwhile: then nothing was written.</returns>
    public async Task<StagedUpload?> ChangeOrNullAsync(StagedUpload upload, CancellationToken cancel)
    {
        // Kept first: whoever looks because of the mark finds it.
        if (await uploads.KeepOrNullAsync(upload, cancel) is not { } kept)
            return null;

        BlobContentInfo mark = await accounts.Exports
            .GetBlobClient(MarkOf(kept))
            .UploadAsync(BinaryData.Empty, overwrite: true, cancel);

        // Whoever changed it since began with this change, and left a mark of their own.
        return await uploads.KeepOrNullAsync(kept with { Mark = Bare(mark.ETag.ToString()) }, cancel)
            ?? await uploads.ReadOrNullAsync(kept.Folder.Municipality, kept.Id, cancel);
    }

    /// <returns>The upload, or null where another changed it meanwhile, or begins to publish it.</returns>
    internal Task<StagedUpload?> DiscardOrNullAsync(StagedUpload upload, CancellationToken cancel) =>
        uploads.KeepOrNullAsync(upload with { Discarded = true }, cancel);

    /// <summary>Removes what waited under a year, and what was said of it.</summary>
    public async Task RemoveAsync(FolderId folder, string upload, CancellationToken cancel)
    {
        await reports.RemoveCheckAsync(folder, upload, cancel);

        var prefix = ExportPath.PreviewFolder(folder, upload);
        await foreach (var blob in accounts.Exports.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
            await accounts.Exports.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
    }

    /// <summary>Removes what nobody published in time.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - StagedUploadStore.LongestPreview;

        // An upload is as old as the newest of its files: half of one is never removed.
        var waiting = (await BlobListing.OfAsync(accounts.Exports, null, cancel)).Blobs
            .Select(blob => (blob.Name, blob.Properties.LastModified, Path: ExportPath.ParseOrNull(blob.Name)))
            .Where(blob => blob.Path?.Preview is not null)
            .GroupBy(blob => (blob.Path!.Municipality, blob.Path.Year, blob.Path.Preview))
            .Where(upload => upload.Max(blob => blob.LastModified) < before);

        foreach (var upload in waiting)
        {
            // What broke off needs what waits.
            if (await IsSwitchingAsync(new(upload.Key.Municipality, upload.Key.Year!.Value), cancel))
                continue;

            foreach (var blob in upload)
                await accounts.Exports.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
        }

        await reports.SweepPreviewsAsync(before, cancel);
    }

    private async Task<bool> IsSwitchingAsync(FolderId folder, CancellationToken cancel) =>
        await new FolderSwitchStore(accounts).ReadOrNullAsync(folder, cancel) is not null;

    private static string MarkOf(StagedUpload upload) => ExportPath.PreviewFolder(upload.Folder, upload.Id) + FolderNames.Changed;

    private static string Bare(string etag) => etag.Trim('"');
}
