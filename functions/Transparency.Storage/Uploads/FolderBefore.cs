namespace Transparency.Storage.Uploads;

/// <summary>What a folder had before an upload was published into it, so that it can be brought back.</summary>
/// <param name="IsKnown">Whether what was public then is what the folder gave: only that can be brought back.</param>
/// <param name="Edition">The edition that was current, or null where there was none.</param>
/// <param name="Files">The files that the publication writes or removes.</param>
public sealed record FolderBefore(bool IsKnown, string? Edition, IReadOnlyList<FileBefore> Files);

/// <summary>A file before it was replaced or removed.</summary>
/// <param name="Path">Where it lay among the exports.</param>
/// <param name="Copy">The number of its copy, or null where there was no such file, or the storage did not give it out.</param>
/// <param name="ETag">Which version was there, or null where there was none.</param>
public sealed record FileBefore(string Path, int? Copy, string? ETag = null);
