using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Pages.Towns;

namespace Transparency.Functions.Budgets;

/// <summary>The sentences of a year that is at hand, the same in its answer and on its page.</summary>
public static class YearInWords
{
    public static YearLead Of(Municipality municipality, EditionContent content) => new(
        municipality.Kind,
        municipality.Population,
        FiscalYear.Of(content.Summary.Year),
        content.Summary.ValidTo,
        content.Summary.Consolidated,
        FinancingParts.OfOrNull(content.Budget));
}
