using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Storage.Editions;

/// <summary>A municipality's partition of the table <c>Editions</c>.</summary>
/// <param name="Municipality">What it says of itself.</param>
/// <param name="Years">Its pointers, ordered by year.</param>
/// <param name="Withdrawals">Its editions that must not be served, by year and edition.</param>
public sealed record TownEditions(
    Municipality Municipality,
    IReadOnlyList<EditionPointer> Years,
    IReadOnlyDictionary<(FiscalYear Year, string Edition), Withdrawal> Withdrawals)
{
    /// <summary>The years that have an edition to serve. A pointer may stay for a moment where its edition has been withdrawn.</summary>
    public IReadOnlyList<EditionPointer> Published { get; } =
        [.. Years.Where(pointer => pointer.Edition is { } edition && !Withdrawals.ContainsKey((pointer.Year, edition)))];
}
