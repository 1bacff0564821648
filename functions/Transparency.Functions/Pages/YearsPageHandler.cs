using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Timelines;
using Transparency.Pages;
using Transparency.Pages.Timelines;

namespace Transparency.Functions.Pages;

/// <summary>All years of a municipality beside each other.</summary>
public sealed class YearsPageHandler(RouteLookup lookup, LevelTimeline levels, ScanGate gate)
{
    public async Task<IResult> PageAsync(HttpRequest request, string municipality, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. YearsAddress.Names]);
        var (asked, prices) = (AskedNode.Of(parameters), Prices.Of(parameters));
        var perInhabitant = parameters.OneOf("per", ("total", false), ("inhabitant", true));
        var ownScale = parameters.OneOf("scale", ("common", false), ("own", true));
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await lookup.TownOrNullAsync(municipality, cancel) is not { Years.Count: > 0 } town)
            return PageResult.Missing(request, MissingPage.NoMunicipality);

        var etag = PageVersion.Of(EditionsTag.Of(town).Value.ToString());
        if (PageResult.KnownOrNull(request, etag) is { } known)
            return known;

        using var scan = await gate.EnterOrNullAsync(request, town.Years.Sum(NodeLookup.Bytes), cancel);
        if (scan is null)
            return ProblemResult.Busy;
        if (await levels.FindOrNullAsync(town, asked, scan.Cancel) is not { } level)
            return PageResult.Missing(request, YearsPage.Nowhere(town.Name));

        var money = new ShownMoney(prices.For(town.Years.Select(year => year.Year)), perInhabitant);
        var address = new YearsAddress(town.Municipality.Id.Value, language)
        {
            Side = asked.Side,
            View = level.IsByAccounts || asked.View == View.DefaultFor(asked.Side) ? null : asked.View?.Name,
            Path = asked.Path,
            HasConstantPrices = prices.IsConstant,
            PricesOf = prices.Base?.Value,
            IsPerInhabitant = perInhabitant,
            HasOwnScale = ownScale,
        };

        return PageResult.Of(
            request,
            YearsParts.Page(town, level, money, address) with { Canonical = new Address(request).Of(address.ToString()) },
            etag);
    }
}
