using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Pages.Levels;

namespace Transparency.Functions.Pages;

/// <summary>
/// What a year's page shows of its budget, as far as its address asks. Addresses of pages are passed on by people and get all kinds of
/// things hung on them: what is no question of ours is not looked at.
/// </summary>
public sealed class LevelParts(ScanGate gate, PaymentParts payments)
{
    /// <returns>The level, or why there is none: nothing is there, or too much else is asked for.</returns>
    public Task<Found<LevelPart>> FindAsync(
        HttpRequest request,
        PublishedTown town,
        PublishedYear found,
        Language language,
        CancellationToken cancel) =>
        FindAsync(request, new Parameters(request, [.. LevelAddress.Names]), town, found, language, cancel);

    /// <summary>The same of what was asked, where that is read already.</summary>
    public async Task<Found<LevelPart>> FindAsync(
        HttpRequest request,
        Parameters parameters,
        PublishedTown town,
        PublishedYear found,
        Language language,
        CancellationToken cancel)
    {
        var asked = Asked(parameters, found.Content.Budget) with { Language = language };

        if (!(await LevelAsync(request, found, asked, cancel)).TryGet(out var read, out var missing))
            return missing;

        (asked, var level) = read;
        var shows = parameters.Text("show") == "payments";
        var address = At(asked, found) with
        {
            ShowsPayments = shows,
            Next = parameters.Text("next"),
            Language = language,
        };

        PaymentsPart? single = null;
        if ((shows || level.Children.Count == 0)
            && !(await payments.FindAsync(request, found, asked, level, language, address.Next, cancel)).TryGet(out single, out missing))
        {
            return missing;
        }

        var part = Part(address, asked, level, found, language) with
        {
            Years = [.. town.Years.Select(each => each.Year.Value)],
            Payments = single,
        };
        var showsMap = parameters.Text("show") == "map" && part is { HasMap: true, Payments: null };

        return showsMap ? part with { Address = address with { ShowsMap = true } } : part;
    }

    /// <summary>A level by itself, without single payments and the way to other years.</summary>
    public async Task<Found<LevelPart>> OfAsync(
        HttpRequest request,
        PublishedYear found,
        AskedLevel asked,
        Language language,
        CancellationToken cancel) =>
        (await LevelAsync(request, found, asked, cancel)).TryGet(out var read, out var missing)
            ? Part(At(read.Asked, found), read.Asked, read.Level, found, language)
            : missing;

    private static LevelAddress At(AskedLevel asked, PublishedYear found) =>
        new(found.Municipality.Id.Value, found.Summary.Year)
        {
            Side = asked.Side,
            View = asked.View == View.DefaultFor(asked.Side, found.Content.Budget) ? null : asked.View.Name,
            Path = asked.Path,
            IsGross = !asked.IsConsolidated,
            From = asked.Skip,
        };

    /// <summary>
    /// The level, and whether it is shown with transfers after all. Its place is given back before payments are asked for.
    /// </summary>
    private async Task<Found<ReadLevel>> LevelAsync(HttpRequest request, PublishedYear found, AskedLevel asked, CancellationToken cancel)
    {
        using var scan = await gate.EnterOrNullAsync(request, found.Content.Budget.Lines.Count * ScanGate.CellBytes, cancel);
        if (scan is null)
            return ProblemResult.Busy;

        // What is nothing but transfers is not there without them, and shown with them.
        var level = LevelOrNull(asked) ?? LevelOrNull(asked = asked with { IsConsolidated = false });

        // Nor is a page of rows behind the last one.
        return level is null || (asked.Skip > 0 && level.Children.Count == 0)
            ? ProblemResult.NotFound($"There is nothing at '{string.Join('/', asked.Path)}'.")
            : new ReadLevel(asked, level);

        BudgetResponse? LevelOrNull(AskedLevel asked) =>
            LevelAnswer.OrNull(found, asked, new AnswerRoom(), new Address(request), scan.Cancel);
    }

    private static AskedLevel Asked(Parameters parameters, Budget budget)
    {
        var side = parameters.SideOrNull("side") ?? Side.Expenditure;
        var view = View.ParseOrNull(parameters.Text("view") ?? "");

        return new AskedLevel(
            side,
            view is not null && View.Of(budget).Contains(view) ? view : View.DefaultFor(side, budget),
            AskedLevel.Codes(parameters.Text("path")),
            IsConsolidated: !parameters.Has("gross"))
        {
            Skip = parameters.Number("from", 0, 0, int.MaxValue),
        };
    }

    private static LevelPart Part(LevelAddress address, AskedLevel asked, BudgetResponse level, PublishedYear found, Language language) =>
        new(
            address,
            [.. level.Path.Select((step, at) => Step(step, level.Total) with { Note = at == level.Path.Count - 1 ? level.Note : null })],
            level.Total,
            [.. level.Children.Select(Row)],
            language)
        {
            View = asked.View,
            Views = Views(asked.Side, found),
            Sides = [.. Sides.All.Where(side => HasMoney(found.Summary.Totals, side))],
            Rest = level.Rest is { } rest ? (rest.Count, new StageTotals(rest.Approved, rest.Amended, rest.Actual)) : null,
            HasPayments = level.Children.Any(child => child.Payments > 0) || level.Rest?.Payments > 0,
            IsOrganisation = found.Content.Budget.IsByAccounts,
        };

    private static LevelRow Step(BudgetStepResponse step, StageTotals total) =>
        new(step.Code, step.PlainName ?? step.Name, Official(step.PlainName, step.Name), total, null, true)
        {
            IsEvent = step.Level == Level.Event.Name(),
        };

    private static LevelRow Row(BudgetChildResponse child) => new(
        child.Code,
        child.PlainName ?? child.Name,
        Official(child.PlainName, child.Name),
        new StageTotals(child.Approved, child.Amended, child.Actual),
        child.PerInhabitant,
        child.Children > 0 || child.Payments > 0)
    {
        IsEvent = child.Level == Level.Event.Name(),
        IsDivided = child.Children > 0,
        Note = child.Note,
    };

    private static string? Official(string? plainName, string name) => plainName is null ? null : name;

    /// <summary>Income has no purpose, financing one view alone, and the state's statement knows no events and units.</summary>
    private static IReadOnlyList<View> Views(Side side, PublishedYear found)
    {
        if (side == Side.Financing || found.Content.Budget.IsByAccounts)
            return [];

        return
        [
            .. View.Of(found.Content.Budget)
                .Where(view => side != Side.Income || view != View.Function)
                .Where(view => !found.IsOfState || view == View.Function || view == View.Economic),
        ];
    }

    /// <summary>Financing that there is none of is not spoken of.</summary>
    private static bool HasMoney(SideTotals totals, Side side) =>
        side != Side.Financing
        || (totals.Financing is { } amounts
            && new[] { amounts.Approved, amounts.Amended, amounts.Actual }.Any(amount => amount is { Halere: not 0 }));

    private sealed record ReadLevel(AskedLevel Asked, BudgetResponse Level);
}
