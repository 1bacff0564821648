using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Payments;
using Transparency.Pages;
using Transparency.Pages.Payments;

namespace Transparency.Functions.Pages.Payments;

/// <summary>
/// Single payments of a year as a page: the same questions as those of the interface for programs, of one side, with a bar for each month.
/// </summary>
public sealed class PaymentsPageHandler(YearPages years, PaymentPages pages, PaymentMonths months)
{
    private const int PagePayments = 100;

    /// <summary>The side that is shown where nobody says which, and those that are shown instead where it has nothing of a unit.</summary>
    private static readonly Side[] InOrder = [Side.Expenditure, Side.Income, Side.Financing];

    private static readonly string[] Parts = ["event", "unit"];

    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. PaymentFilter.Names, "sort", "next", "lang"]);
        var language = parameters.Language();

        var isSideSaid = parameters.Has("side");
        if (!isSideSaid)
            parameters.Set("side", InOrder[0].Name());

        var filter = PaymentFilter.Of(parameters);
        var sort = parameters.OneOf("sort", PaymentQuestion.Orders);
        var next = parameters.Text("next");
        var cursor = PaymentCursor.Of(parameters, sort);

        if (!(await years.FindAsync(request, municipality, year, parameters, cancel)).TryGet(out var asked, out var answer))
            return answer;
        if (asked.WithoutListsOrNull is { } unknown)
            return PageResult.Missing(request, unknown);

        var found = asked.Year;
        if (!isSideSaid && next is null && IsOfPartAlone(parameters))
        {
            if (!(await SideAsync(request, found, filter, cancel)).TryGet(out var own, out var busy))
                return busy;

            filter = filter with { Side = own };
            parameters.Set("side", own.Name());
            cursor = PaymentCursor.Of(parameters, sort);
        }

        var side = filter.Side ?? InOrder[0];

        // A place in an edition that was current before is none in this one: the list begins anew.
        var isOfThis = parameters.Text("edition") is null || parameters.Text("edition") == found.Summary.Edition;
        var question = new PaymentQuestion(filter, sort, isOfThis ? cursor.After : null, PagePayments);

        if (!(await pages.FindAsync(request, found.Content, question, cancel)).TryGet(out var read, out var missing))
            return missing;
        if (read.Page is not { } page)
            return ProblemResult.BadRequest(PaymentCursor.Unknown(next ?? ""));
        if (!(await months.FindAsync(request, found.Content, filter, cancel)).TryGet(out var sums, out missing))
            return missing;

        var address = new PaymentsAddress(asked.Id, found.Summary.Year)
        {
            Side = side,
            Filters = PaymentQuery.Of(parameters).Filters
                .Where(asking => asking.Key != "side")
                .ToDictionary(asking => asking.Key, asking => asking.Value, StringComparer.Ordinal),
            Sort = sort,
            Next = isOfThis ? next : null,
            SaysSide = isSideSaid,
        };
        var totals = page.Totals.Response;

        return PageResult.Of(
            request,
            new PaymentsPage(address, asked.Town.Name, asked.Pointer.Publication, found.Content.Names, language)
            {
                Shown = [.. page.Page.Select(placed => placed.Payment)],
                Count = totals.Count,
                Sum = SumOf(totals, side),
                Months = MonthParts.Of(sums, address with { Next = null }, language),
                Next = page.GoesOn ? cursor.Next(found.Summary.Edition, page.Page[^1].Place) : null,
                Sides = side == Side.Financing || HasFinancing(found.Summary.Totals)
                    ? [Side.Expenditure, Side.Income, Side.Financing]
                    : [Side.Expenditure, Side.Income],
                Canonical = new Address(request).Of(Translated.Of((address with { SaysSide = false }).ToString(), language)),
            },
            asked.ETag);
    }

    /// <summary>Whether nothing but a unit or an event is asked for, as by whoever has found one: its money may be on any side.</summary>
    private static bool IsOfPartAlone(Parameters parameters) =>
        PaymentQuery.Of(parameters).Filters.Where(asking => asking.Key != "side").ToList() is [var only] && Parts.Contains(only.Key);

    /// <summary>The first side that has any of them, or the usual one.</summary>
    private async Task<Found<Side>> SideAsync(HttpRequest request, PublishedYear found, PaymentFilter filter, CancellationToken cancel)
    {
        foreach (var side in InOrder)
        {
            var question = new PaymentQuestion(filter with { Side = side }, PaymentsAddress.UsualSort, null, 1);

            if (!(await pages.FindAsync(request, found.Content, question, cancel)).TryGet(out var read, out var missing))
                return missing;
            if (read.Page is { Totals.Count: > 0 })
                return side;
        }

        return InOrder[0];
    }

    private static Money SumOf(PaymentTotalResponse totals, Side side) => side switch
    {
        Side.Income => totals.Income,
        Side.Expenditure => totals.Expenditure,
        _ => totals.Financing ?? default,
    };

    private static bool HasFinancing(SideTotals totals) => totals.Financing?.Actual is { Halere: not 0 };
}
