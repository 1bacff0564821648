using Transparency.Core.Folders;

namespace Transparency.Storage.Folders;

/// <summary>
/// A blob of the exports container: where it is, which version, how long, and when by the storage's clock it was written.
/// </summary>
public sealed record ListedFile(string FullPath, ExportPath Path, string ETag, long Bytes, DateTimeOffset? Written = null)
{
    /// <summary>The version that lies there, its ETag without quotes.</summary>
    public CoveredFile Version => new(FullPath, ETag.Trim('"'));
}
