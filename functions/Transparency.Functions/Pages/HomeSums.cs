using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Pages.Towns;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>
/// What the first page says of all money: the country's where the state's statement is there, else that of who publishes here.
/// </summary>
internal static class HomeSums
{
    /// <param name="country">The country's editions, ordered by year.</param>
    /// <param name="own">Those of municipalities that publish themselves.</param>
    /// <param name="current">The year that is not over: a part of it would pass for a year.</param>
    /// <returns>Of the newest year of which the country's spending is known, or that of half of the municipalities; or null.</returns>
    public static HomeSum? OrNull(
        IReadOnlyList<EditionPointer> country,
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> own,
        int current)
    {
        if (country.LastOrDefault(IsOver) is { } statement)
        {
            return HomeSum.OfCountry(statement.Year, Income(statement), Expenditure(statement)) with
            {
                Address = PublicPaths.YearPage(StateFolder.Id.Value, statement.Year.Value),
            };
        }

        // An organisation's costs are paid by its town, and much of a region's by the state and to its municipalities.
        var byYear = own
            .Where(town => town.Municipality.Kind is not (MunicipalityKind.Organisation or MunicipalityKind.Region))
            .SelectMany(town => town.Years.Where(IsOver).Select(pointer => (town.Municipality, pointer)))
            .GroupBy(town => town.pointer.Year)
            .Select(year => (Year: year.Key, Editions: Apart([.. year])))
            .ToList();

        if (byYear.Count == 0)
            return null;

        // A year that only the quickest have published yet would say nothing of the others.
        var most = byYear.Max(year => year.Editions.Count);
        var (newest, editions) = byYear.Where(year => 2 * year.Editions.Count >= most).MaxBy(year => year.Year);

        return HomeSum.Together(editions.Count, newest, Sum(editions.Select(Income)), Sum(editions.Select(Expenditure)));

        bool IsOver(EditionPointer pointer) => pointer.Year.Value < current && IsKnown(pointer);
    }

    /// <summary>Those whose parent, told by its id or its name, is not there too: a district's money comes from its city.</summary>
    private static List<EditionPointer> Apart(IReadOnlyList<(Municipality Municipality, EditionPointer Year)> towns)
    {
        var parents = towns
            .SelectMany(town => new[] { town.Municipality.Id.Value, town.Municipality.Name })
            .ToHashSet(StringComparer.Ordinal);

        return [.. towns.Where(town => !HasParent(town.Municipality)).Select(town => town.Year)];

        bool HasParent(Municipality municipality) =>
            municipality.Parent is { } parent
            && parent != municipality.Id.Value
            && parent != municipality.Name
            && parents.Contains(parent);
    }

    private static bool IsKnown(EditionPointer pointer) =>
        pointer.Publication.Consolidated is { Income.Actual: not null, Expenditure.Actual: not null };

    private static Money Income(EditionPointer pointer) => pointer.Publication.Consolidated!.Income.Actual!.Value;

    private static Money Expenditure(EditionPointer pointer) => pointer.Publication.Consolidated!.Expenditure.Actual!.Value;

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
