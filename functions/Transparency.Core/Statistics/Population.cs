using System.Collections.Frozen;
using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Statistics;

/// <summary>How many inhabitants a municipality had in a year, and who says so.</summary>
/// <param name="Inhabitants">More than none.</param>
/// <param name="Source">Who says so.</param>
public sealed record Population(int Inhabitants, PopulationSource Source)
{
    private const int FirstYear = 2010;

    /// <summary>By IČO, one number for each year from the first one; zero where the municipality did not exist.</summary>
    private static readonly Lazy<FrozenDictionary<uint, int[]>> OfMunicipalities = new(() => CodeLists.Rows("population.csv")
        .ToFrozenDictionary(
            row => uint.Parse(row[0], CultureInfo.InvariantCulture),
            row => row.Skip(1).Select(text => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture)).ToArray()));

    /// <summary>
    /// On 1 July of the year where the Czech Statistical Office tells it, else what the municipality says of itself today; null where
    /// nobody says anything. A district may have the IČO of its city, whose inhabitants are not its own.
    /// </summary>
    public static Population? OrNull(Municipality municipality, FiscalYear year)
    {
        if (municipality is { Ico: { } text, Kind: not (MunicipalityKind.District or MunicipalityKind.Organisation) }
            && Ico.TryParse(text, out var ico)
            && OfMunicipalities.Value.TryGetValue(ico.Number, out var years)
            && year.Value - FirstYear is >= 0 and var index
            && index < years.Length
            && years[index] > 0)
        {
            return new Population(years[index], PopulationSource.Czso);
        }

        return municipality.Population is > 0 and var own ? new Population(own, PopulationSource.Municipality) : null;
    }

    /// <summary>An amount divided among all inhabitants, rounded to haléře.</summary>
    public Money? Each(Money? amount) => amount is { } money
        ? new Money((long)decimal.Round((decimal)money.Halere / Inhabitants, MidpointRounding.AwayFromZero))
        : null;
}
