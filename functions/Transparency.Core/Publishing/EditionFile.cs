namespace Transparency.Core.Publishing;

/// <summary>A file of an edition.</summary>
public sealed record EditionFile(string Name, long Bytes);
