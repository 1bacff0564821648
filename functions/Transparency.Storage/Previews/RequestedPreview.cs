namespace Transparency.Storage.Previews;

/// <summary>How the files of an upload are to be previewed; what it leaves out stays as it was.</summary>
/// <param name="Year">In the folder of this year, or null.</param>
/// <param name="Without">Without these of them.</param>
/// <param name="Replaces">In the place of these of the folder.</param>
/// <param name="Discards">Not at all: they are never published.</param>
public sealed record RequestedPreview(int? Year, IReadOnlyList<string> Without, IReadOnlyList<string> Replaces, bool Discards = false);
