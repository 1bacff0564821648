using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.Storage.Folders;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Previews;

/// <summary>Previews a folder without one of its files: an upload that brings nothing, and is published as every other.</summary>
public sealed class FolderRemoval(PreviewStore previews, ExportFolderStore folders)
{
    /// <summary>Whether the folder lists a file of that name, whether it can be removed or not.</summary>
    public async Task<bool> HasAsync(FolderId folder, string name, CancellationToken cancel) =>
        (await folders.ListAsync(folder, cancel)).Files.Any(file => file.Path.Year is not null && file.Path.Name == name);

    /// <returns>What came of it; the upload is of the grant alone.</returns>
    public async Task<PreviewEnd> RunAsync(UploadGrant grant, FolderId folder, string name, CancellationToken cancel)
    {
        var removal = StagedUploadStore.Removal(grant, folder, [name]);
        if (UploadName.Escapes(name))
            return new(removal, PreviewWords.NotRemovable(name));

        var listing = await folders.ListAsync(folder, cancel);
        if (!listing.Data.Any(file => file.Path.Name == name))
            return new(removal, PreviewWords.NotThere(name));

        return await previews.ChangeOrNullAsync(removal, cancel) is { } kept
            ? new(kept, null)
            : new(removal, PreviewWords.Overtaken);
    }
}
