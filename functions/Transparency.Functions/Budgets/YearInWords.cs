using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Statistics;
using Transparency.Pages.Towns;

namespace Transparency.Functions.Budgets;

/// <summary>The sentences of a year that is at hand, the same in its answer and on its page.</summary>
public static class YearInWords
{
    public static YearLead Of(Municipality municipality, EditionContent content) => new(
        municipality.Kind,
        Population.OrNull(municipality, FiscalYear.Of(content.Summary.Year))?.Inhabitants,
        FiscalYear.Of(content.Summary.Year),
        content.Summary.ValidTo,
        content.Summary.Consolidated,
        FinancingParts.OfOrNull(content.Budget))
    {
        IsOfCountry = StateFolder.Is(municipality.Id),
    };
}
