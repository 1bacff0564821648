using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Scans;
using Transparency.Pages;
using Transparency.Pages.Events;

namespace Transparency.Functions.Pages.Events;

/// <summary>The events of a year as a page: the plan of each beside what came of it.</summary>
public sealed class EventsPageHandler(YearPages years, ScanGate gate)
{
    /// <summary>So many are on a page.</summary>
    private const int PageEvents = 100;

    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "side", "q", "from", "lang");
        var (language, from) = (parameters.Language(), parameters.Number("from", 0, 0, int.MaxValue));
        var (side, sought) = (parameters.SideOrNull("side") ?? Side.Expenditure, parameters.Text("q"));

        if (!(await years.FindAsync(request, municipality, year, parameters, cancel)).TryGet(out var asked, out var answer))
            return answer;
        if (asked.WithoutListsOrNull is { } unknown)
            return PageResult.Missing(request, unknown);

        var content = asked.Year.Content;
        if (content.Budget.IsByAccounts)
            return PageResult.Missing(request, MissingPage.NoLevel(asked.Town.Name, content.Summary.Year));

        using var scan = await gate.EnterOrNullAsync(request, content.Budget.Lines.Count * ScanGate.CellBytes, cancel);
        if (scan is null)
            return ProblemResult.Busy;

        // Where there is no event at all, what lies below is of another level.
        var level = BudgetDrilldown.LevelOrNull(content.Budget, side, View.Event, [], content.Consolidation, scan.Cancel);
        var nodes = level?.Children.Where(child => child.Level == Level.Event).ToList() ?? [];
        var query = sought is null ? null : new TextQuery(sought);
        var events = ChildOrder.By("amount", nodes, content.Summary.Known, content.Names, language)
            .Where(node => node.Code != LevelCode.None)
            .Select(node => new EventRow(
                LevelCode.ToOwnCode(node.Code),
                AnswerRoom.Shown(content.Names.NameOf(Level.Event, node.Code)),
                StageTotals.Of(node.Amounts, content.Summary.Known))
            {
                HasPlace = content.Places.Of(Level.Event, node.Code).Count > 0,
            })
            .Where(row => query is null || TextQuery.Better(query.In(row.Name), query.InCode(row.Code)) != TextMatch.None)
            .ToList();
        var shown = events.Skip(from).Take(PageEvents).ToList();

        if (from > 0 && shown.Count == 0)
            return PageResult.Missing(request, MissingPage.NoLevel(asked.Town.Name, content.Summary.Year));

        var address = new EventsAddress(asked.Id, content.Summary.Year) { Side = side, Sought = sought, From = from };
        var others = nodes.Find(node => node.Code == LevelCode.None);

        return PageResult.Of(
            request,
            new EventsPage(address, asked.Town.Name, asked.Pointer.Publication, shown, language)
            {
                Count = events.Count,
                Others = others is null ? null : StageTotals.Of(others.Amounts, content.Summary.Known),
                Canonical = new Address(request).Of(Translated.Of(address.ToString(), language)),
            },
            asked.ETag);
    }
}
