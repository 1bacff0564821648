using System.Globalization;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Pages.Levels;
using Transparency.Pages.Receipts;

namespace Transparency.Functions.Pages;

/// <summary>An amount divided as a year's expenditure was, beside what came in taxes.</summary>
public sealed class ReceiptPageHandler(YearPages years, LevelParts levels)
{
    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. ReceiptAddress.Names]);
        var language = parameters.Language();
        var asked = AskedAmount.Of(parameters.Text(ReceiptAddress.Amount));

        if (!(await years.FindAsync(request, municipality, year, parameters, cancel)).TryGet(out var found, out var answer))
            return answer;
        if (TaxParts.OrNull(found.Year, language) is not { } taxes)
            return Missing(request, found);

        if (!(await LevelAsync(request, found, Side.Expenditure, language, cancel)).TryGet(out var spent, out var missing)
            || !(await LevelAsync(request, found, Side.Income, language, cancel)).TryGet(out var received, out missing))
        {
            return missing;
        }

        if (Receipt.OfOrNull(spent, asked.Crowns ?? taxes.Standard) is not { } receipt)
            return Missing(request, found);

        var address = new Address(request);
        var written = asked.Crowns?.ToString(CultureInfo.InvariantCulture) ?? asked.Mistaken;

        return PageResult.Of(
            request,
            new ReceiptPage(found.Town.Municipality, found.Pointer.Publication, taxes with { Written = written }, receipt, received)
            {
                Mistaken = asked.Mistaken,
                IsOfState = found.Year.IsOfState,
                Canonical = address.Of(taxes.Address.ToString()),
                Picture = address.Of(PictureAddress.Of(spent, found.Year.Summary.Edition).Png),
            },
            found.ETag);
    }

    private static IResult Missing(HttpRequest request, FoundYear found) =>
        PageResult.Missing(request, ReceiptPage.Nothing(found.Town.Name, found.Pointer.Year.Value));

    private Task<Found<LevelPart>> LevelAsync(
        HttpRequest request,
        FoundYear found,
        Side side,
        Language language,
        CancellationToken cancel) =>
        levels.OfAsync(
            request,
            found.Year,
            new AskedLevel(side, View.DefaultFor(side, found.Year.Content.Budget), [], IsConsolidated: true) { Language = language },
            language,
            cancel);
}
