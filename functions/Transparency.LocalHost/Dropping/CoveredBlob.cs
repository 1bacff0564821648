namespace Transparency.LocalHost.Dropping;

/// <summary>A blob in the version an import has read.</summary>
/// <param name="Path">The blob's name in the container <c>exports</c>.</param>
/// <param name="Etag">With or without its quotes.</param>
internal sealed record CoveredBlob(string Path, string Etag);
