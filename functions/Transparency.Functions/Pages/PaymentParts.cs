using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Payments;
using Transparency.Pages.Levels;
using Transparency.Pages.Payments;

namespace Transparency.Functions.Pages;

/// <summary>A page of the single payments of a level.</summary>
public sealed class PaymentParts(PaymentPages pages, PaymentMonths months)
{
    private const int PagePayments = 100;

    private const string NewestFirst = "-date";

    /// <param name="request">Whose.</param>
    /// <param name="found">The year.</param>
    /// <param name="asked">The level.</param>
    /// <param name="level">What it is made of.</param>
    /// <param name="language">Of the reader.</param>
    /// <param name="next">Behind which payment the page begins, as the page before said; or null.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Found<PaymentsPart>> FindAsync(
        HttpRequest request,
        PublishedYear found,
        AskedLevel asked,
        BudgetResponse level,
        Language language,
        string? next,
        CancellationToken cancel)
    {
        var parameters = Parameters.None();
        parameters.Set("side", asked.Side.Name());

        // Of accounts nobody publishes single payments.
        foreach (var step in level.Path.Where(_ => asked.View != View.Account))
            parameters.Set(step.Level, step.Code);
        if (next is not null)
            parameters.Set("next", next);

        var filter = PaymentFilter.Of(parameters);
        var cursor = PaymentCursor.Of(parameters, NewestFirst);

        // A place in an edition that was current before is none in this one: the list begins anew.
        var isOfThis = parameters.Text("edition") is null || parameters.Text("edition") == found.Summary.Edition;
        var question = new PaymentQuestion(filter, NewestFirst, isOfThis ? cursor.After : null, PagePayments);

        if (!(await pages.FindAsync(request, found.Content, question, cancel)).TryGet(out var answer, out var missing))
            return missing;
        if (parameters.Mistake is not null || answer.Page is not { } page)
            return ProblemResult.NotFound("There is no such page of payments.");

        if (!(await months.FindAsync(request, found.Content, filter, cancel)).TryGet(out var byMonth, out missing))
            return missing;

        var address = new PaymentsAddress(found.Municipality.Id.Value, found.Summary.Year)
        {
            Side = asked.Side,
            Filters = PaymentQuery.Of(parameters).Filters
                .Where(asking => asking.Key != "side")
                .ToDictionary(asking => asking.Key, asking => asking.Value, StringComparer.Ordinal),
        };
        var sums = page.Totals.Response;

        return new PaymentsPart(
            [.. page.Page.Select(placed => placed.Payment)],
            sums.Count,
            asked.Side switch
            {
                Side.Income => sums.Income,
                Side.Expenditure => sums.Expenditure,
                _ => sums.Financing ?? default,
            },
            page.GoesOn ? cursor.Next(found.Summary.Edition, page.Page[^1].Place) : null)
        {
            Months = MonthParts.Of(byMonth, address, language),
        };
    }
}
