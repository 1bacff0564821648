using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Publications;
using Transparency.Functions.Counterparties;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Pages;
using Transparency.Pages.Suppliers;

namespace Transparency.Functions.Pages.Suppliers;

/// <summary>Whom a municipality paid in a year and who paid it, as a page.</summary>
public sealed class SuppliersPageHandler(YearPages years, YearCounterpartyLookup counterparties)
{
    /// <summary>So many are on a page.</summary>
    private const int PageSuppliers = 100;

    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "side", "sort", "q", "from", "lang");
        var (language, from) = (parameters.Language(), parameters.Number("from", 0, 0, int.MaxValue));

        if (!parameters.Has("side"))
            parameters.Set("side", Side.Expenditure.Name());

        var query = CounterpartyQuery.Of(parameters);
        if (!(await years.FindAsync(request, municipality, year, parameters, cancel)).TryGet(out var asked, out var answer))
            return answer;
        if (asked.WithoutListsOrNull is { } unknown)
            return PageResult.Missing(request, unknown);

        if (!(await counterparties.FindAsync(request, asked.Located.Key, query, cancel)).TryGet(out var found, out var missing))
            return missing;
        if (found.Index is not { } index)
            return YearCounterpartyHandler.NoLongerKept(asked.Year);

        var shown = query.Ordered(found.Matching, one => one).Skip(from).Take(PageSuppliers).ToList();
        if (from > 0 && shown.Count == 0)
            return PageResult.Missing(request, MissingPage.NoLevel(asked.Town.Name, asked.Pointer.Year.Value));

        var address = new SuppliersAddress(asked.Id, asked.Pointer.Year.Value)
        {
            Side = query.Side ?? Side.Expenditure,
            Sort = query.Sort,
            Sought = parameters.Text("q"),
            From = from,
        };

        return PageResult.Of(
            request,
            new SuppliersPage(address, asked.Town.Name, asked.Pointer.Publication, shown, language)
            {
                Count = found.Matching.Count,
                Total = index.Total,
                Persons = index.Persons,
                Unnamed = index.Unnamed,
                Others = index.Others,
                Canonical = new Address(request).Of(Translated.Of(address.ToString(), language)),
            },
            asked.ETag);
    }
}
