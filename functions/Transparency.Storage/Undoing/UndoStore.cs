using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Undoing;

/// <summary>
/// What folders had before their last publication by an upload: copies of the files beside the upload, where nothing imports them, and as
/// <c>{municipality}/before/{year}.json</c> what they were. The night removes both after a day, as it does with every upload.
/// </summary>
public sealed class UndoStore(
    StorageAccounts accounts,
    EditionPointerStore pointers,
    FolderReportStore reports,
    TimeProvider time)
{
    /// <summary>For how long a publication can be undone.</summary>
    public static readonly TimeSpan Longest = StagedUploadStore.Longest;

    private const string Place = "/before/";

    /// <summary>Copies what an upload is going to replace or remove, for whoever has the folder's lease.</summary>
    /// <param name="upload">The upload; nothing of it is in the folder yet.</param>
    /// <param name="now">The folder as it was looked at.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task<FolderBefore> CopyAsync(StagedUpload upload, FolderListing now, CancellationToken cancel)
    {
        var edition = (await pointers.GetOrNullAsync(now.Folder, cancel))?.Edition;
        var files = await CopyAsync(upload, [.. upload.OwnPaths()], now, cancel);
        // Of what the storage does not give out there is no copy.
        var isKnown = files.All(file => file.Copy is not null || file.ETag is null) && await IsPublishedAsync(now, edition, cancel);

        return new(isKnown, edition, files);
    }

    /// <summary>The same of any files: copies lie by the turn of the upload.</summary>
    /// <param name="upload">The upload, in the turn in which they are replaced or removed.</param>
    /// <param name="paths">The files.</param>
    /// <param name="now">The folder as it was looked at.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task<IReadOnlyList<FileBefore>> CopyAsync(
        StagedUpload upload,
        IReadOnlyList<string> paths,
        FolderListing now,
        CancellationToken cancel)
    {
        var files = new List<FileBefore>();

        foreach (var (number, path) in paths.Index())
        {
            if (now.Files.FirstOrDefault(file => file.FullPath == path) is not { } listed)
            {
                files.Add(new(path, null));
                continue;
            }

            var source = new StagedFile(
                listed.Path.Name, accounts.Exports.GetBlobClient(path), new ETag(listed.ETag), null);
            var target = accounts.Incoming.GetBlobClient(upload.BeforePlace(number));
            var (copied, _) = await FolderCopy.RunAsync(source, target, UploadMark.Of(upload), null, cancel);

            files.Add(new(path, copied is null ? null : number, listed.ETag.Trim('"')));
        }

        return files;
    }

    /// <summary>Keeps how a publication is undone, in the place of the one before, once all of it is in the folder.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="others">What else the folder had when it was looked at.</param>
    /// <param name="written">What the upload wrote: what another wrote there since is not its own.</param>
    /// <param name="hides">Whether it hides descriptions of payments.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task KeepAsync(
        StagedUpload upload,
        IReadOnlyList<CoveredFile> others,
        IReadOnlyList<CoveredFile> written,
        bool hides,
        CancellationToken cancel)
    {
        if (upload.Before is not { IsKnown: true } before)
        {
            await ForgetAsync(upload.Folder, cancel);
            return;
        }

        var undo = new FolderUndo(
            upload.Id,
            upload.Grant,
            before.Edition,
            hides,
            time.GetUtcNow(),
            before.Files,
            [],
            Published: upload.Turn);
        await WriteAsync(upload.Folder, undo with { After = FolderUndo.With(others, written) }, cancel);
    }

    /// <summary>Nothing is undone there any more.</summary>
    internal Task ForgetAsync(FolderId folder, CancellationToken cancel) => Record(folder).DeleteIfExistsAsync(cancellationToken: cancel);

    /// <summary>What was taken back lies in the folder in other versions: the last publication can be undone as before.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="versions">The ETags that files had and have.</param>
    /// <param name="undone">The upload whose undoing was taken back, or null.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task FollowAsync(
        FolderId folder,
        IReadOnlyList<(string Path, string Before, string Now)> versions,
        string? undone,
        CancellationToken cancel)
    {
        if ((versions.Count == 0 && undone is null) || await KeptOrNullAsync(folder, cancel) is not { } undo)
            return;

        var followed = undo with
        {
            After = [.. undo.After.Select(Now)],
            Turn = undo.Upload == undone ? null : undo.Turn,
        };
        await WriteAsync(folder, followed, cancel);

        CoveredFile Now(CoveredFile file) =>
            versions.FirstOrDefault(one => one.Path == file.Path && one.Before == file.Etag.Trim('"')) is { Path: not null } known
                ? file with { Etag = known.Now }
                : file;
    }

    internal Task WriteAsync(FolderId folder, FolderUndo undo, CancellationToken cancel) => Record(folder).WriteAsync(
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(undo, FolderUndoJson.Default.FolderUndo)), "application/json", cancel);

    /// <returns>
    /// How the last publication is undone; null where there is none, or where it is too late for what is not undone already.
    /// </returns>
    public async Task<FolderUndo?> ReadOrNullAsync(FolderId folder, CancellationToken cancel) =>
        await KeptOrNullAsync(folder, cancel) is { } undo && (undo.Done is not null || time.GetUtcNow() < undo.Until) ? undo : null;

    /// <summary>Also where it is too late to begin it.</summary>
    internal async Task<FolderUndo?> KeptOrNullAsync(FolderId folder, CancellationToken cancel) =>
        await Record(folder).ReadOrNullAsync(cancel) is { } kept
            ? JsonSerializer.Deserialize(kept.ToMemory().Span, FolderUndoJson.Default.FolderUndo)
            : null;

    /// <summary>What can be undone in the folders of a municipality; what was undone is not among it.</summary>
    public async Task<IReadOnlyDictionary<FiscalYear, FolderUndo>> ListAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        var found = new Dictionary<FiscalYear, FolderUndo>();
        var prefix = municipality + Place;

        await foreach (var blob in accounts.Incoming.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
        {
            if (FiscalYear.ParseOrNull(Path.GetFileNameWithoutExtension(blob.Name)) is { } year
                && await ReadOrNullAsync(new(municipality, year), cancel) is { Done: null } undo)
            {
                found[year] = undo;
            }
        }

        return found;
    }

    /// <summary>What is public is what the folder gives: then its files bring it back.</summary>
    private async Task<bool> IsPublishedAsync(FolderListing now, string? edition, CancellationToken cancel)
    {
        if (!now.Data.Any() && !now.Nested.Any())
            return edition is null;

        return edition is not null
            && await reports.ReadOrNullAsync(now.Folder, cancel) is { Outcome: ImportOutcome.Published or ImportOutcome.Unchanged } report
            && report.Edition == edition
            && now.IsCoveredBy(report);
    }

    private BlobClient Record(FolderId folder) => accounts.Incoming.GetBlobClient($"{folder.Municipality}{Place}{folder.Year}.json");
}
