using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Payments;
using Transparency.Pages.Levels;

namespace Transparency.Functions.Pages;

/// <summary>A page of the single payments of a level.</summary>
public sealed class PaymentParts(PaymentPages pages)
{
    private const int PagePayments = 100;

    private const string NewestFirst = "-date";

    /// <param name="request">Whose.</param>
    /// <param name="found">The year.</param>
    /// <param name="asked">The level.</param>
    /// <param name="level">What it is made of.</param>
    /// <param name="next">Behind which payment the page begins, as the page before said; or null.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Found<PaymentsPart>> FindAsync(
        HttpRequest request,
        PublishedYear found,
        AskedLevel asked,
        BudgetResponse level,
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
            page.GoesOn ? cursor.Next(found.Summary.Edition, page.Page[^1].Place) : null);
    }
}
