using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Publications;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;
using Transparency.Pages.Timelines;

namespace Transparency.Functions.Timelines;

/// <summary>Answers with a level over all years of a municipality: the table that the page about them draws, whole.</summary>
public sealed class TimelinePartsHandler(RouteLookup lookup, LevelTimeline levels, ScanGate gate)
{
    /// <summary>Divided among inhabitants.</summary>
    public const string Inhabitant = "inhabitant";

    private const string InAll = "total";

    /// <summary>A year's amounts and what they are called.</summary>
    private const int AroundAmount = 80;

    public async Task<IResult> PartsAsync(HttpRequest request, string municipality, CancellationToken cancel)
    {
        var parameters = new Parameters(
            request,
            ["side", "view", "path", "consolidated", "prices", "base", "per", .. AskedList.Names]);
        var list = AskedList.Of(request, parameters);
        var (asked, prices) = (AskedNode.Of(parameters), Prices.Of(parameters));
        var per = parameters.OneOf("per", (InAll, InAll), (Inhabitant, Inhabitant));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!(await lookup.TownAsync(municipality, cancel)).TryGet(out var town, out var missing))
            return missing;

        var etag = list.Tag(EditionsTag.Of(town).Value);
        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;

        using var scan = await gate.EnterOrNullAsync(request, town.Years.Sum(NodeLookup.Bytes), cancel);
        if (scan is null)
            return ProblemResult.Busy;
        if (await levels.FindOrNullAsync(town, asked, scan.Cancel) is not { } level)
            return asked.Nowhere;

        var money = new ShownMoney(prices.For(town.Years.Select(year => year.Year)), per == Inhabitant);
        var response = Response(request, town, asked, level, money, list.Room()) with { Per = per };

        if (!list.IsTable)
            return PublicResult.OfVersion(response, TimelineJson.Readable.TimelinePartsResponse, etag);
        if (response.Parts.Count < response.Count)
            return AskedList.TooLong("ask for a part of it by 'path'.");

        return await list.TableAsync(
            TimelinePartsTable.Of(response, list.Language),
            new TableSource(town.Name),
            PublicResult.HeadOfVersion(etag, saysLength: true),
            next: null,
            cancel);
    }

    private static TimelinePartsResponse Response(
        HttpRequest request,
        PublishedTown town,
        AskedNode asked,
        LevelYears level,
        ShownMoney money,
        AnswerRoom room)
    {
        var (id, address) = (town.Municipality.Id.Value, new Address(request));
        IReadOnlyList<ShownYear> years = [.. level.Years.Select(year => new ShownYear(year.Year.Value, true, year.ValidTo))];
        var parts = PartsOverYears.Of(level, money, years, asked.Language);

        return new TimelinePartsResponse(
            new MunicipalityHeadResponse(id, town.Name, town.Municipality.Population, town.Municipality.Kind),
            asked.Side.Name(),
            level.Node.Place.View.Name,
            asked.IsConsolidated,
            InAll,
            level.Node.Path,
            level.Level?.Name(),
            [
                .. level.Years.Select(year => new PartsYearResponse(
                    year.Year.Value, year.ValidTo, year.Population?.Inhabitants, year.Population?.Source)),
            ],
            Amounts(PartsOverYears.Total(level, money, years), years),
            parts.Count,
            [.. parts.Select(part => Part(part, years)).TakeWhile(part => Fits(part, room))],
            money.Prices.ResponseOrNull(years.Select(year => year.Year)),
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["self"] = address.Asked,
                ["municipality"] = address.Of(PublicPaths.Municipality(id)),
                ["page"] = address.Of(PublicPaths.YearsPage(id)),
                ["timeline"] = address.Of(PublicPaths.Timeline(id)),
            });
    }

    private static TimelinePartResponse Part(YearsPart part, IReadOnlyList<ShownYear> years) => new(
        part.Code,
        part.OfficialName ?? part.Name,
        part.OfficialName is null ? null : part.Name,
        Amounts(part.Amounts, years));

    private static IReadOnlyList<PartAmountResponse> Amounts(IReadOnlyList<YearsAmount?> amounts, IReadOnlyList<ShownYear> years) =>
    [
        .. years
            .Zip(amounts)
            .Where(year => year.Second is not null)
            .Select(year => new PartAmountResponse(year.First.Year, year.Second!.Actual, year.Second.Plan)),
    ];

    private static bool Fits(TimelinePartResponse part, AnswerRoom room) =>
        room.Take(AroundAmount * (1 + part.Years.Count), part.Code, part.Name, part.PlainName);
}
