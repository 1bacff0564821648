using Transparency.Core.Words;

namespace Transparency.Core.Editions.Downloads;

/// <summary>A column of a published table.</summary>
/// <param name="Name">The name in the header; it never changes.</param>
/// <param name="Type">What its cells look like.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Required">Whether every row has a value.</param>
/// <param name="Fiscal">Its ColumnType in the taxonomy of the Fiscal Data Package, or null where that knows none.</param>
/// <param name="Phase">For an amount of the budget its phase: approved, adjusted or executed; null for others.</param>
public sealed record PublishedColumn(
    string Name, ColumnType Type, Wording Title, bool Required = false, string? Fiscal = null, string? Phase = null);
