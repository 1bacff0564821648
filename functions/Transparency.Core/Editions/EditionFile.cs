namespace Transparency.Core.Editions;

/// <summary>A file of an edition.</summary>
public sealed record EditionFile(string Name, long Bytes);
