namespace Transparency.Core.Formats.Reading;

/// <summary>Other years than the folder's in a column that was not read.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Years">The years, in their order.</param>
/// <param name="IsNamed">Whether the name says that they are years.</param>
internal sealed record UnreadYear(string Column, string Years, bool IsNamed);
