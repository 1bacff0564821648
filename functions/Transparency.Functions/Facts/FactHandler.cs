using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Payments;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Facts;

/// <summary>
/// Answers with a year's money divided by whatever is asked: from the cells of the edition, which lie in memory, or from its single
/// payments, which alone know months and types.
/// </summary>
public sealed class FactHandler(RouteLookup lookup, PublishedFileStore files, ScanGate gate)
{
    /// <summary>Names of a cell's sums and their numbers; names of a code's properties.</summary>
    private const int AroundCell = 160;

    private const int AroundCode = 50;

    public async Task<IResult> FactsAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(
            request,
            ["drilldown", "cut", "stage", "order", "consolidated", "limit", "next", "edition", .. AskedList.Names]);
        var asked = AskedList.Of(request, parameters);
        var query = FactQuery.Of(parameters, FiscalYear.ParseOrNull(year)?.Value ?? 0);
        var limit = asked.Limit(parameters, 100, 1000);
        var skip = ListCursor.Skipped(parameters);

        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;
        located = located with { ETag = asked.Tag(located.ETag) };
        if (located.KnownOrNull(request) is { } known)
            return known;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        if (PublicResult.KnownOrNull(request, found.ETag, found.PublishedAt, found.IsNamed) is { } knownByDate)
            return knownByDate;
        if (query.IsOfPayments && HttpMethods.IsHead(request.Method))
            return await HeadAsync(asked, query, found, cancel);

        var lines = query.IsOfPayments ? null : LineFacts.Of(found.Content.Budget);
        var texts = lines?.Texts ?? new FactTexts();
        var groups = new FactGroups(query.DividedBy(found.Content.Budget.IsByAccounts), texts);
        var payments = new PaymentScan(files, found.Content, query.Cut);
        var bytes = query.IsOfPayments ? payments.Bytes : found.Content.Budget.Lines.Count * ScanGate.CellBytes;
        using var scan = await gate.EnterOrNullAsync(request, bytes, cancel);
        if (scan is null)
            return ProblemResult.Busy;

        try
        {
            var isWhole = lines is null
                ? await AddPaymentsAsync(groups, payments, texts, scan.Cancel)
                : AddLines(groups, lines, query, found.Content.Consolidation, scan.Cancel);

            if (!isWhole)
                return TooMany(query);
        }
        catch (LostFileException) when (found.IsNamed)
        {
            return PaymentScan.NoLongerKept(found);
        }

        var response = Response(request, query, found, groups, asked.Room(), skip, limit);

        return asked.IsTable
            ? await asked.TableAsync(
                FactCellsTable.Of(response, query.Stages, found),
                found.Source,
                PublicResult.HeadOfEdition(found.ETag, found.PublishedAt, found.IsNamed, saysLength: !query.IsOfPayments),
                response.Next,
                cancel)
            : asked.Json(
                PublicResult.OfEdition(
                    response,
                    FactJson.Readable.FactListResponse,
                    found.ETag,
                    found.PublishedAt,
                    found.IsNamed,
                    saysLength: !query.IsOfPayments),
                response.Next);
    }

    private async Task<IResult> HeadAsync(AskedList asked, FactQuery query, PublishedYear found, CancellationToken cancel)
    {
        var head = await PaymentScan.HeadAsync(files, found, cancel);
        var drilldown = query.DividedBy(found.Content.Budget.IsByAccounts).Select(dimension => dimension.Name());

        return asked.IsTable && head is PublicResult version
            ? asked.Head(version, FactCellsTable.NameOf(drilldown, found))
            : head;
    }

    private static bool AddLines(
        FactGroups groups,
        LineFacts lines,
        FactQuery query,
        Consolidation consolidation,
        CancellationToken cancel)
    {
        var cut = query.Cut.Among(lines.Texts);

        for (var i = 0; i < lines.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();

            var line = lines.LineOf(i);
            var amounts = line.Amounts;

            if (query.Consolidated && consolidation.Removes(line.Item))
            {
                amounts = consolidation.Left(line);
                if (amounts.IsZero)
                    continue;
            }

            var fact = lines.FactOf(i, amounts);
            if (cut.Matches(fact) && !groups.Add(fact))
                return false;
        }

        return true;
    }

    private static async Task<bool> AddPaymentsAsync(
        FactGroups groups,
        PaymentScan payments,
        FactTexts texts,
        CancellationToken cancel)
    {
        await foreach (var payment in payments.ReadAsync(cancel))
        {
            if (!groups.Add(Fact.Of(payment, texts)))
                return false;
        }

        return true;
    }

    private static FactListResponse Response(
        HttpRequest request,
        FactQuery query,
        PublishedYear found,
        FactGroups groups,
        AnswerRoom room,
        long skip,
        int limit)
    {
        var known = query.IsOfPayments ? Stages.Actual : found.Summary.Known;
        var drilldown = query.DividedBy(found.Content.Budget.IsByAccounts);
        var names = new FactNames(found.Content);
        var cells = groups.Page(query.OrderWhere(known), skip, limit)
            .Select(group => new FactCellResponse(
                [.. drilldown.Select((dimension, place) => Code(dimension, groups.CodeOf(group, place), names))],
                Sum(groups.SumOf(group), query, known)))
            .TakeWhile(cell => room.Take(
                AroundCell + (AroundCode * cell.Codes.Count),
                [.. cell.Codes.SelectMany(code => new[] { code.Code, code.Name })]))
            .ToList();
        var end = skip + cells.Count;

        return new FactListResponse(
            found.Head,
            found.Summary.Year,
            found.Summary.Edition,
            [.. drilldown.Select(dimension => dimension.Name())],
            query.IsOfPayments ? "payments" : "budget",
            query.Consolidated,
            cells,
            Total(groups, query, known),
            groups.Count,
            end < groups.Count ? ListCursor.Of(found.Summary.Edition, end) : null,
            found.Links(new Address(request)));
    }

    private static FactCodeResponse Code(Dimension dimension, string code, FactNames names) => new(
        dimension.Name(),
        code,
        AnswerRoom.Shown(names.NameOf(dimension, code)));

    private static FactTotalResponse Total(FactGroups groups, FactQuery query, Stages known) => new(
        Sides.All.ToDictionary(side => side.Name(), side => Sum(groups[side], query, known), StringComparer.Ordinal),
        query.Cut.OnlySideOrNull() is { } only ? Sum(groups[only], query, known) : null);

    private static FactSumResponse Sum(FactSum sum, FactQuery query, Stages known) => new(
        query.Stages,
        StageTotals.Of(sum.Amounts, known),
        sum.Payments);

    private static ProblemResult TooMany(FactQuery query) => ProblemResult.BadRequest(
        $"'drilldown' by {string.Join(", ", query.Drilldown.Select(dimension => dimension.Name()))} gives more "
            + $"than {FactGroups.Most} cells; "
            + "leave out a dimension or cut.");
}
