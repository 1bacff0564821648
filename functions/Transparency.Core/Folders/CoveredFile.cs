namespace Transparency.Core.Folders;

/// <summary>A file version that an import has seen: its path in the container and its ETag.</summary>
public sealed record CoveredFile(string Path, string Etag);
