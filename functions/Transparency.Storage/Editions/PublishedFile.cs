namespace Transparency.Storage.Editions;

/// <summary>What is known of a published file without opening it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="LastModified">When it was written.</param>
public sealed record PublishedFile(long Length, DateTimeOffset LastModified);
