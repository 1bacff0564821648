using Transparency.Core.Folders;
using Transparency.Core.Imports;

namespace Transparency.LocalHost.Dropping;

/// <summary>What a drop changed in a folder, to be found again in the report of the import that has seen it.</summary>
/// <param name="Written">The blobs written, with their new ETags.</param>
/// <param name="Removed">The names of the blobs removed.</param>
internal sealed record FolderChange(IReadOnlyList<CoveredFile> Written, IReadOnlyList<string> Removed)
{
    public bool IsCoveredBy(ImportReport report)
    {
        return Written.All(blob => report.Covers.Any(cover => cover.Path == blob.Path && IsSame(cover.Etag, blob.Etag)))
            && !report.Covers.Any(cover => Removed.Contains(cover.Path, StringComparer.Ordinal));
    }

    /// <summary>The listing of a container gives ETags without the quotes an upload's answer has.</summary>
    public static bool IsSame(string etag, string other) => Bare(etag) == Bare(other);

    private static string Bare(string etag) => etag.Trim('"');
}
