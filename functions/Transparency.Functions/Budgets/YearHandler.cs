using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Budgets;

/// <summary>Answers about a year: its totals, and one level of one of its views.</summary>
public sealed class YearHandler(RouteLookup lookup)
{
    public async Task<IResult> YearAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "edition");
        if (!(await lookup.ContentAsync(municipality, year, parameters, cancel)).TryGet(out var found, out var missing))
            return missing;

        var summary = found.Summary;
        var response = new YearResponse(
            found.Head,
            summary.Year,
            summary.Edition,
            found.PublishedAt,
            summary.ValidTo,
            summary.Totals,
            summary.Consolidated,
            summary.Payments,
            summary.Sources,
            found.Publication.Warnings,
            found.Links(new Address(request)));

        return PublicResult.OfEdition(response, BudgetJson.Readable.YearResponse, found.ETag, found.PublishedAt, found.IsNamed);
    }

    public async Task<IResult> BudgetAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "side", "view", "path", "consolidated", "sort", "edition");
        var side = parameters.OneOf("side", ("expenditure", Side.Expenditure), ("income", Side.Income), ("financing", Side.Financing));
        var consolidated = parameters.OneOf("consolidated", ("true", true), ("false", false));
        var sort = parameters.OneOf("sort", ("amount", "amount"), ("code", "code"), ("name", "name"), ("change", "change"));
        // Codes are the municipality's own and may hold a slash: each is encoded by itself.
        var path = (parameters.Text("path") ?? "")
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Uri.UnescapeDataString)
            .ToList();

        if (!(await lookup.ContentAsync(municipality, year, parameters, cancel)).TryGet(out var found, out var missing))
            return missing;

        // Which views there are depends on the budget: an organisation's has accounts, and no paragraphs and items.
        var budget = found.Content.Budget;
        var view = parameters.OneOf("view", [.. View.Of(budget).Prepend(View.DefaultFor(side, budget)).Select(view => (view.Name, view))]);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var level = BudgetDrilldown.LevelOrNull(budget, side, view, path, consolidated ? found.Content.Consolidation : null);
        if (level is null)
            return ProblemResult.NotFound($"The {view.Name} view of {side.Name()} has nothing at '{string.Join('/', path)}'.");

        var known = found.Summary.Known;
        var response = new BudgetResponse(
            found.Head,
            found.Summary.Year,
            found.Summary.Edition,
            side.Name(),
            view.Name,
            consolidated,
            [.. level.Path.Select(step => Step(step, found))],
            StageTotals.Of(level.Total, known),
            [.. ChildOrder.By(sort, level.Children.Select(child => Child(child, found, known)))],
            found.Links(new Address(request)));

        return PublicResult.OfEdition(response, BudgetJson.Readable.BudgetResponse, found.ETag, found.PublishedAt, found.IsNamed);
    }

    private static BudgetStepResponse Step(BudgetStep step, PublishedYear found) => new(
        step.Code,
        found.Content.Names.NameOf(step.Level, step.Code),
        EditionNames.PlainNameOrNull(step.Level, step.Code),
        step.Level.Name());

    private static BudgetChildResponse Child(BudgetNode node, PublishedYear found, Stages known)
    {
        var amounts = StageTotals.Of(node.Amounts, known);
        Money? perInhabitant = found.Municipality.Population is > 0 and var population && amounts.Actual is { } actual
            ? new Money((long)decimal.Round((decimal)actual.Halere / population, MidpointRounding.AwayFromZero))
            : null;

        return new BudgetChildResponse(
            node.Code,
            found.Content.Names.NameOf(node.Level, node.Code),
            EditionNames.PlainNameOrNull(node.Level, node.Code),
            node.Level.Name(),
            amounts.Approved,
            amounts.Amended,
            amounts.Actual,
            perInhabitant,
            node.Children,
            node.Payments);
    }
}
