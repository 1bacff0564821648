using Transparency.Storage.Folders;

namespace Transparency.Storage.Previews;

/// <summary>A folder, and what it would be.</summary>
/// <param name="Now">As it lies.</param>
/// <param name="Dropped">The files to be checked.</param>
/// <param name="Whole">As it would be with them in it.</param>
public sealed record PreviewedFolder(FolderListing Now, IReadOnlyList<ListedFile> Dropped, FolderListing Whole);
