using Azure.Storage.Blobs.Models;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Storage.Folders;
using Transparency.Storage.Previews;
using Transparency.Storage.Undoing;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Publishing;

/// <summary>
/// What is kept once all files of a switch are as they should be, and who is told: for whoever has the folder's lease. It can break off
/// anywhere and be asked again.
/// </summary>
public sealed class SwitchEnding(
    StorageAccounts accounts,
    ExportFolderStore folders,
    FolderSwitchStore switches,
    StagedUploadStore uploads,
    PreviewStore previews,
    UndoStore undos)
{
    /// <summary>Whether all was done but to forget that it was begun: whatever the folder has since is somebody else's.</summary>
    internal async Task<bool> IsDoneAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel) => begun.IsUndo
        ? await UndoOrNullAsync(folder, begun, cancel) is { Done: not null }
        : await UploadOrNullAsync(folder, begun, cancel) is { IsOver: true };

    /// <param name="folder">The folder.</param>
    /// <param name="begun">What was published into it or undone.</param>
    /// <param name="written">What lies there of it.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task ForwardAsync(FolderId folder, FolderSwitch begun, IReadOnlyList<CoveredFile> written, CancellationToken cancel)
    {
        if (begun.IsUndo)
            await EndUndoAsync(folder, begun, cancel);
        else
            await EndPublicationAsync(folder, begun, written, cancel);

        await ForgetAsync(folder, begun, cancel);
    }

    /// <summary>The last publication can be undone as before, and what waits can be published again.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="begun">What was taken back.</param>
    /// <param name="restored">What lies there again, in other versions than before.</param>
    /// <param name="isOther">Whether the folder is not what was previewed any more.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task BackAsync(
        FolderId folder,
        FolderSwitch begun,
        IReadOnlyList<CoveredFile> restored,
        bool isOther,
        CancellationToken cancel)
    {
        var versions = begun.Files?
            .Where(file => file.Before is not null)
            .Join(restored, file => file.Path, file => file.Path, (was, now) => (now.Path, was.Before!, now.Etag))
            .ToList() ?? [];
        await undos.FollowAsync(folder, versions, begun.IsUndo ? begun.Upload : null, cancel);

        if (!begun.IsUndo && await UploadOrNullAsync(folder, begun, cancel) is { IsOver: false, Turn: not null } upload)
        {
            var waiting = upload with { Turn = null, Answers = null, Before = null };
            // Whoever changed it meanwhile has it previewed.
            if (isOther)
                await previews.ChangeOrNullAsync(waiting, cancel);
            else
                await uploads.KeepOrNullAsync(waiting, cancel);
        }

        await switches.EndAsync(folder, cancel);
    }

    /// <summary>What waited goes last: until then it may be needed.</summary>
    internal async Task ForgetAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel)
    {
        await switches.EndAsync(folder, cancel);

        if (!begun.IsUndo)
            await previews.RemoveAsync(folder, begun.Upload, cancel);
    }

    private async Task EndPublicationAsync(
        FolderId folder,
        FolderSwitch begun,
        IReadOnlyList<CoveredFile> written,
        CancellationToken cancel)
    {
        var upload = await UploadOrNullAsync(folder, begun, cancel);
        var mark = begun.Files!.Any(file => file.Source is null)
            ? await WriteMarkAsync(ExportPath.Folder(folder), cancel)
            : null;

        if (upload is null)
        {
            await undos.ForgetAsync(folder, cancel);
            return;
        }

        await undos.KeepAsync(
            upload,
            begun.Others ?? [],
            written,
            begun.Hides,
            cancel);

        var etags = written.ToDictionary(file => file.Path, file => file.Etag, StringComparer.Ordinal);
        var published = upload with
        {
            Published = [.. Enumerable.Range(0, upload.Files.Count).Select(file => etags[upload.TargetPath(file)])],
            PublishedMark = mark,
        };

        if (await uploads.KeepOrNullAsync(published, cancel) is null && await UploadOrNullAsync(folder, begun, cancel) is not null)
            throw new InvalidOperationException($"The upload {begun.Upload} was changed while it was published.");
    }

    private async Task EndUndoAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel)
    {
        // What is of no year concerns every one.
        if (begun.Files!.Any(file => ExportPath.ParseOrNull(file.Path) is { Year: null }))
            await WriteMarkAsync(ExportPath.OfMunicipality(folder.Municipality), cancel);

        var mark = await WriteMarkAsync(ExportPath.Folder(folder), cancel);

        if (await UndoOrNullAsync(folder, begun, cancel) is not { } undo)
            return;

        CoveredFile marked = new(ExportPath.Folder(folder) + FolderNames.Changed, mark);
        var files = undo.Of(await folders.ListAsync(folder, cancel)).Append(marked).ToList();
        await undos.WriteAsync(folder, undo with { Done = files }, cancel);
    }

    /// <summary>Only writing raises an event.</summary>
    /// <returns>The ETag of the mark that says that files went.</returns>
    private async Task<string> WriteMarkAsync(string place, CancellationToken cancel)
    {
        BlobContentInfo mark = await accounts.Exports
            .GetBlobClient(place + FolderNames.Changed)
            .UploadAsync(BinaryData.Empty, overwrite: true, cancel);

        return mark.ETag.Bare();
    }

    private async Task<StagedUpload?> UploadOrNullAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel) =>
        await uploads.ReadOrNullAsync(folder.Municipality, begun.Upload, cancel) is { } upload
        && upload.Folder == folder
        && (begun.Files is null || upload.Turn == begun.Turn)
            ? upload
            : null;

    /// <summary>Also one that is too old to be begun.</summary>
    private async Task<FolderUndo?> UndoOrNullAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel) =>
        await undos.KeptOrNullAsync(folder, cancel) is { } undo && undo.Upload == begun.Upload && undo.Turn == begun.Turn ? undo : null;
}
