namespace Transparency.Core.Publishing;

/// <summary>A file of an edition.</summary>
public sealed record PublishedFile(string Name, long Bytes);
