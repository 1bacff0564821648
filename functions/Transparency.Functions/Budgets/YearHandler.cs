using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Reconciliations;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Budgets;

/// <summary>Answers about a year: its totals, and one level of one of its views.</summary>
public sealed class YearHandler(RouteLookup lookup, ReconciliationLookup reconciliations, ScanGate gate, AnswerMemory memory)
{
    private const int MostColumns = 100;

    private const int MostChildren = 1000;

    public async Task<IResult> YearAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "edition");
        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;

        // What a named edition is answered with never changes, and neither does the state's own part.
        var state = located.IsNamed || located.IsOfState
            ? null
            : await reconciliations.StateOrNullAsync(located.Municipality, located.Key.Folder.Year, cancel);
        if (state is not null)
            located = located.Beside(state.Version, state.ChangedAt);
        if (located.KnownOrNull(request) is { } known)
            return known;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        var address = new Address(request);
        var reconciled = await reconciliations.OrNullAsync(found.Content, state, cancel);
        var summary = found.Summary;
        var lead = YearInWords.Of(found.Municipality, found.Content);
        var sources = AnswerRoom.Fitting(summary.Sources.Select(Shown), BudgetJson.Readable.SourceFile);
        var response = new YearResponse(
            found.Head,
            summary.Year,
            summary.Edition,
            found.PublishedAt,
            summary.ValidTo,
            summary.Totals,
            summary.Consolidated,
            lead.Financing,
            lead.In(Language.English),
            lead.In(Language.Czech),
            summary.Payments,
            sources,
            sources.Count < summary.Sources.Count ? summary.Sources.Count - sources.Count : null,
            found.Publication.Warnings,
            found.Links(address),
            found.IsOfState ? "state" : null,
            reconciled is null ? null : ReconciliationResponse.Of(reconciled, located.Municipality.Id.Value, summary.Year, address));

        return PublicResult.OfEdition(
            response,
            BudgetJson.Readable.YearResponse,
            located.ETag,
            located.ChangedAt ?? found.PublishedAt,
            found.IsNamed);
    }

    public async Task<IResult> BudgetAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(
            request,
            ["side", "view", "path", "consolidated", "sort", "limit", "next", "edition", .. AskedList.Names]);
        var asked = AskedList.Of(request, parameters);
        var side = AskedLevel.SideOf(parameters);
        var consolidated = parameters.OneOf("consolidated", ("true", true), ("false", false));
        var sort = parameters.OneOf("sort", ("amount", "amount"), ("code", "code"), ("name", "name"), ("change", "change"));
        var limit = asked.Limit(parameters, AskedLevel.UsualChildren, MostChildren);
        var skip = ListCursor.Skipped(parameters);
        var path = AskedLevel.Codes(parameters.Text("path"));

        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;
        located = located with { ETag = asked.Tag(located.ETag) };
        if (located.KnownOrNull(request) is { } known)
            return known;
        if (memory.OrNull(request, located.ETag) is { } made)
            return made;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        var budget = found.Content.Budget;
        var view = AskedLevel.ViewOf(parameters, budget, side);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        using var scan = await gate.EnterOrNullAsync(request, budget.Lines.Count * ScanGate.CellBytes, cancel);
        if (scan is null)
            return ProblemResult.Busy;

        var level = new AskedLevel(side, view, path, consolidated) { Sort = sort, Limit = limit, Skip = skip, Language = asked.Language };

        if (LevelAnswer.OrNull(found, level, asked.Room(), new Address(request), scan.Cancel) is not { } response)
            return ProblemResult.NotFound($"The {view.Name} view of {side.Name()} has nothing at '{string.Join('/', path)}'.");

        var next = response.Next;
        if (asked.IsTable)
            return await asked.TableAsync(LevelTable.Of(response, found), found.Source, found.Version, next, cancel);

        var answer = PublicResult.OfEdition(
            response,
            BudgetJson.Readable.BudgetResponse,
            found.ETag,
            found.PublishedAt,
            found.IsNamed);
        return memory.Kept(request, located.ETag, answer, asked.Json(answer, next));
    }

    /// <summary>A file may have as many columns that nobody reads as it has room for.</summary>
    private static SourceFile Shown(SourceFile source) => source with
    {
        Name = AnswerRoom.Shown(source.Name),
        UnknownColumns = [.. source.UnknownColumns.Take(MostColumns).Select(AnswerRoom.Shown)],
    };
}
