namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>What a workbook says of all its sheets.</summary>
/// <param name="Counts1904">Whether its days are counted from 1904, as those of old Macs.</param>
/// <param name="IsToBeCalculated">
/// Whether a program wrote it that calculates nothing, and leaves that to whoever opens it: zeros of its formulas are none.
/// </param>
internal readonly record struct XlsxSettings(bool Counts1904, bool IsToBeCalculated);
