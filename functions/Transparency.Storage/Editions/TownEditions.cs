using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Storage.Editions;

/// <summary>A municipality's partition of the table <c>Editions</c>.</summary>
/// <param name="Municipality">What it says of itself.</param>
/// <param name="Years">Its pointers, ordered by year.</param>
/// <param name="Withdrawals">Its editions that must not be served, by year and edition.</param>
/// <param name="Kept">Of years that had more editions than are kept those that still have files.</param>
public sealed record TownEditions(
    Municipality Municipality,
    IReadOnlyList<EditionPointer> Years,
    IReadOnlyDictionary<(FiscalYear Year, string Edition), Withdrawal> Withdrawals,
    IReadOnlyDictionary<FiscalYear, IReadOnlySet<string>> Kept)
{
    /// <summary>The years that have an edition to serve. A pointer may stay for a moment where its edition has been withdrawn.</summary>
    public IReadOnlyList<EditionPointer> Published { get; } =
        [.. Years.Where(pointer => pointer.Edition is { } edition && !Withdrawals.ContainsKey((pointer.Year, edition)))];

    public bool HasPublished(FiscalYear year) => Published.Any(pointer => pointer.Year == year);

    /// <summary>Whether an edition that was published once can still be asked for.</summary>
    public bool Keeps(FiscalYear year, string edition)
    {
        if (Withdrawals.ContainsKey((year, edition)))
            return false;

        return !Kept.TryGetValue(year, out var kept)
            || kept.Contains(edition)
            // It came since the others were told of.
            || Years.Any(pointer => pointer.Year == year && pointer.Edition == edition);
    }
}
