using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Functions.Budgets;
using Transparency.Functions.Comparisons;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Pages;
using Transparency.Pages.Comparisons;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>Municipalities beside each other: those that are named, among the others of a part of the country or of a size.</summary>
public sealed class ComparePageHandler(
    TownComparison towns,
    PartComparison parts,
    YearField fields,
    RouteLookup lookup,
    WholeYears whole,
    CompareLists lists)
{
    private const int PageTowns = 50;

    public async Task<IResult> PageAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. CompareAddress.Names]);
        var (named, part) = AskedTowns.Both(parameters);
        var year = parameters.Number("year", 0, 1990, 2100);
        var node = AskedNode.Of(parameters);
        var stage = parameters.OneOf("stage", ("actual", Stage.Actual), ("amended", Stage.Amended), ("approved", Stage.Approved));
        var perInhabitant = parameters.OneOf("per", ("total", false), ("inhabitant", true));
        var (page, language) = (TownPage.Of(parameters, PageTowns), parameters.Language());

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var years = await fields.YearsAsync(cancel);
        if (years.Count == 0)
            return PageResult.Missing(request, MissingPage.NoMunicipality);

        var shown = year > 0
            ? FiscalYear.Of(year)
            : await NewestAsync(named, stage, cancel) ?? Newest(years, stage);
        var asked = new AskedComparison(named, shown, node, stage, perInhabitant, new TownPage(1, null));
        var address = new CompareAddress(language)
        {
            Municipalities = named.Municipalities,
            Region = part.Region?.Id,
            District = part.District?.Id,
            Band = part.Band?.ToString(),
            Year = year > 0 ? year : null,
            Side = node.Side,
            View = node.View == View.DefaultFor(node.Side) ? null : node.View?.Name,
            Path = node.Path,
            Stage = stage,
            IsPerInhabitant = perInhabitant,
            Sought = parameters.Text("q"),
            Next = page.Next,
        };

        var beside = asked with { Towns = part, Page = page };
        var prepared = await PreparedOrNullAsync(asked, cancel);
        var etag = PageVersion.Of(
            prepared?.Tag.ToString(),
            part.IsPart ? await parts.VersionAsync(beside, cancel) : null,
            await lists.VersionAsync(address, cancel),
            string.Join(' ', [shown, whole.Current, .. years]));

        if (PageResult.KnownOrNull(request, etag) is { } known)
            return known;

        if (!(await NamedAsync(request, asked, prepared, cancel)).TryGet(out var chosen, out var missing)
            || !(await ListedAsync(request, beside, cancel)).TryGet(out var listed, out missing))
        {
            return missing;
        }

        var read = new ReadComparison(asked, part, chosen.OrNull, listed.OrNull)
        {
            Unfinished = await UnfinishedAsync(asked, listed.OrNull?.Municipalities ?? [], cancel),
            IsGoingOn = stage == Stage.Actual && shown.Value >= whole.Current,
        };
        var shownPage = await lists.PageAsync(read, address, years, cancel) with
        {
            Canonical = new Address(request).Of((address with { Sought = null }).ToString()),
        };

        return PageResult.Of(request, shownPage, etag);
    }

    /// <summary>The newest year of the first one that is named: a part of a year is shown where it has no whole one.</summary>
    private async Task<FiscalYear?> NewestAsync(AskedTowns named, Stage stage, CancellationToken cancel)
    {
        if (named.Municipalities is not [var first, ..] || await lookup.TownOrNullAsync(first, cancel) is not { } town)
            return null;

        var finished = stage == Stage.Actual ? await whole.NewestOrNullAsync(town.Years, cancel) : null;

        return (finished ?? town.NewestOrNull)?.Year;
    }

    private FiscalYear Newest(IReadOnlyList<FiscalYear> years, Stage stage)
    {
        var finished = years.Where(year => stage != Stage.Actual || year.Value < whole.Current).ToList();

        return finished.Count > 0 ? finished[0] : years[0];
    }

    /// <summary>
    /// Of whom of those that are shown only a part of the year is known, and until which day; a budget is always that of a whole year.
    /// </summary>
    private async Task<IReadOnlyDictionary<string, DateOnly?>> UnfinishedAsync(
        AskedComparison asked,
        IEnumerable<ComparedResponse> shown,
        CancellationToken cancel)
    {
        var unfinished = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        if (asked.Stage != Stage.Actual)
            return unfinished;

        var field = await fields.OfAsync(asked.Year, cancel);

        foreach (var id in asked.Towns.Municipalities)
        {
            if ((await lookup.TownOrNullAsync(id, cancel))?.YearOrNull(asked.Year) is { } pointer)
                await AddAsync(id, pointer);
        }

        foreach (var town in shown.Where(town => !unfinished.ContainsKey(town.Id)))
        {
            if (field.OrNull(town.Id) is { } listed)
                await AddAsync(town.Id, listed.Year);
        }

        return unfinished;

        async Task AddAsync(string id, EditionPointer pointer)
        {
            var until = await whole.ValidToOrNullAsync(pointer, cancel);

            if (!whole.IsWhole(asked.Year, until))
                unfinished[id] = until;
        }
    }

    /// <summary>Those that are named, before anything of them is read; null where nobody is, or none of them has the year.</summary>
    private async Task<PreparedTowns?> PreparedOrNullAsync(AskedComparison asked, CancellationToken cancel) =>
        asked.Towns.Municipalities.Count > 0 && (await towns.PrepareAsync(asked, cancel)).TryGet(out var prepared, out _)
            ? prepared
            : null;

    /// <summary>What they have; nobody where none of them has anything there.</summary>
    private async Task<Found<Read>> NamedAsync(
        HttpRequest request,
        AskedComparison asked,
        PreparedTowns? prepared,
        CancellationToken cancel) =>
        prepared is null ? Read.Nobody : Of(await towns.ReadAsync(request, asked, prepared, cancel));

    private async Task<Found<Read>> ListedAsync(HttpRequest request, AskedComparison asked, CancellationToken cancel) =>
        asked.Towns.IsPart ? Of(await parts.FindAsync(request, asked, cancel)) : Read.Nobody;

    private static Found<Read> Of(Found<ComparisonResponse> found) =>
        found.TryGet(out var response, out var missing) ? new Read(response) : Of(missing);

    private static Found<Read> Of(ProblemResult missing) => missing.Status == StatusCodes.Status404NotFound ? Read.Nobody : missing;

    /// <summary>What was read, or null where nobody is there.</summary>
    private sealed record Read(ComparisonResponse? OrNull)
    {
        public static Read Nobody { get; } = new((ComparisonResponse?)null);
    }
}
