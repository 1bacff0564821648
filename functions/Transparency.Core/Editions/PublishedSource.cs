namespace Transparency.Core.Editions;

/// <summary>A file that an edition was made of.</summary>
public sealed record PublishedSource(string Name, string? Format, long Bytes, string Sha256);
