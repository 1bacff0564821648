using System.Globalization;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Publications;
using Transparency.Functions.Counterparties;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Pages;
using Transparency.Pages.Suppliers;

namespace Transparency.Functions.Pages.Suppliers;

/// <summary>An organisation over years and municipalities as a page. Nobody without an IČO has one.</summary>
public sealed class SupplierPageHandler(CounterpartyLookup counterparties)
{
    /// <summary>So many municipalities are on a page.</summary>
    private const int PageTowns = 100;

    public async Task<IResult> PageAsync(HttpRequest request, string ico, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "from", "lang");
        var (language, from) = (parameters.Language(), parameters.Number("from", 0, 0, int.MaxValue));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (CounterpartyLookup.IdOrNull(ico) is not { } id)
            return PageResult.Missing(request, SupplierPage.None(ico));

        var towns = await counterparties.TownsAsync(cancel);
        var etag = PageVersion.Of(PublishedVersion.Of(towns).ToString());
        if (PageResult.KnownOrNull(request, etag) is { } known)
            return known;

        if (!(await counterparties.FindAsync(request, id, towns, cancel)).TryGet(out var found, out var missing))
            return missing;

        var byTown = found.ByTown();
        if (byTown.Count <= from)
            return PageResult.Missing(request, SupplierPage.None(ico));

        return PageResult.Of(
            request,
            new SupplierPage(id, found.Names, found.Sum, language)
            {
                Years = [.. found.ByYear().Select(year => new SupplierYear(year.Year, year.Sums))],
                Towns = [.. byTown.Skip(from).Take(PageTowns).Select(town => Town(town.Id.Value, found.Towns[town.Id], town.Years))],
                TownCount = byTown.Count,
                From = from,
                Canonical = new Address(request).Of(Translated.Of(
                    PublicPaths.CounterpartyPage(ico) + (from == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"?from={from}")),
                    language)),
            },
            etag);
    }

    private static SupplierTown Town(string id, string name, List<CounterpartyHit> years) => new(
        id,
        AnswerRoom.Shown(name),
        [.. years.Select(hit => new SupplierYear(hit.Edition.Folder.Year.Value, hit.Found.Sums))]);
}
