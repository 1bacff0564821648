namespace Transparency.Storage.Verifying;

/// <summary>The first place where something published is not what was computed.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Row">The RowKey in the table, or null for a file.</param>
/// <param name="Property">The property of the row, or null.</param>
/// <param name="Offset">The first byte of a file that differs, counted from zero; where one ends earlier, its length. Null for
/// others.</param>
public sealed record Difference(DifferenceKind Kind, string? Row = null, string? Property = null, long? Offset = null);
