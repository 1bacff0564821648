using Transparency.Core.Folders;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Publishing;

/// <summary>The last look at a folder before a preview is published into it.</summary>
/// <param name="Now">As it lies.</param>
/// <param name="Over">What is replaced or removed, in the versions that were previewed.</param>
internal sealed record PreviewLook(FolderListing Now, IReadOnlyList<CoveredFile> Over);
