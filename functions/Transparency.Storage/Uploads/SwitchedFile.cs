namespace Transparency.Storage.Uploads;

/// <summary>What becomes of a file of a folder that is switched, and what it was.</summary>
/// <param name="Path">Where it lies among the exports.</param>
/// <param name="Before">The ETag of what lay there before, or null where nothing did.</param>
/// <param name="Copy">Where among the uploads a copy of that is, or null where there is none.</param>
/// <param name="Source">Where what takes its place waits, or null where the file goes.</param>
/// <param name="SourceETag">Which version of that alone may, or null for any.</param>
public sealed record SwitchedFile(string Path, string? Before, string? Copy, string? Source, string? SourceETag = null);
