namespace Transparency.LocalHost.Dropping;

/// <summary>What became of the rows of one file.</summary>
/// <param name="Ignored">How many rows were left out, by kind.</param>
internal sealed record ReportedFile(
    string Name,
    string? Format,
    string? Encoding,
    string? Separator,
    long Rows,
    long Accepted,
    long Rejected,
    IReadOnlyDictionary<string, long>? Ignored);
