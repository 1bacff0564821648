using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Statistics;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>Where to go from a year.</summary>
/// <param name="Municipality">Whose it is.</param>
/// <param name="Year">The year.</param>
/// <param name="Language">Of the reader.</param>
public sealed record YearWays(Municipality Municipality, FiscalYear Year, Language Language) : Page(Language)
{
    /// <summary>Whether it has payments and events: the state's statement and organisations have neither.</summary>
    public bool HasLists { get; init; }

    internal static Wording Name { get; } = new("Souvislosti", "Around this year");

    internal IEnumerable<(Wording Text, string Address)> Ways => HasLists ? [.. Lists, .. Around] : Around;

    private IEnumerable<(Wording Text, string Address)> Lists =>
    [
        (TownWords.Payments, PublicPaths.PaymentsPage(Municipality.Id.Value, Year.Value)),
        (TownWords.Suppliers, PublicPaths.CounterpartiesPage(Municipality.Id.Value, Year.Value)),
        (TownWords.Events, PublicPaths.EventsPage(Municipality.Id.Value, Year.Value)),
    ];

    private IEnumerable<(Wording Text, string Address)> Around =>
    [
        (new("Vývoj v letech", "Over the years"), PublicPaths.YearsPage(Municipality.Id.Value)),
        (new("Srovnání s jinými obcemi", "Compared with others"), Compared),
        (new("Co se změnilo", "What changed"), PublicPaths.ChangesPage(Municipality.Id.Value, Year.Value)),
    ];

    /// <summary>With those of about its size, where anybody knows that.</summary>
    private string Compared
    {
        get
        {
            var band = Municipality.Kind == MunicipalityKind.Municipality
                ? PopulationBand.OrNull(Population.OrNull(Municipality, Year)?.Inhabitants)
                : null;

            return $"{PublicPaths.ComparePage}?municipalities={Municipality.Id}"
                + $"{(band is null ? "" : "&band=" + band)}&year={Year}&per=inhabitant";
        }
    }
}
