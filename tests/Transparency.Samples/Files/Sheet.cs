namespace Transparency.Samples.Files;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Lines">Its rows, with semicolons between the cells.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Lines, bool IsHidden = false);
