namespace Transparency.Storage.Verifying;

/// <summary>A published file or the rows of a table, compared with what was computed.</summary>
/// <param name="Name">The file, or the table.</param>
/// <param name="IsTable">Whether it is a table.</param>
/// <param name="Count">What was computed: bytes of a file, rows of a table.</param>
/// <param name="Difference">The first difference, or null when there is none.</param>
public sealed record VerifiedPart(string Name, bool IsTable, long Count, Difference? Difference);
