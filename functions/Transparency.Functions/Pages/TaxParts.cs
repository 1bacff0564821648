using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Statistics;
using Transparency.Core.Words;
using Transparency.Functions.Municipalities;
using Transparency.Pages.Receipts;

namespace Transparency.Functions.Pages;

/// <summary>What is said of a year's taxes, the same on its page and on its receipt.</summary>
internal static class TaxParts
{
    /// <returns>Null of the whole country, and of whoever received no taxes or spent nothing.</returns>
    public static TaxPart? OrNull(PublishedYear found, Language language)
    {
        var (municipality, summary) = (found.Municipality, found.Summary);

        return !StateFolder.Is(municipality.Id)
            && TaxIncome.OrNull(municipality, found.Content.Budget, summary.Consolidated) is { } income
                ? new TaxPart(new ReceiptAddress(municipality.Id.Value, summary.Year, language), income, summary.ValidTo)
                : null;
    }
}
