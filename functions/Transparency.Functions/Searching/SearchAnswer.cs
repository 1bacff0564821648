using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Core.Words;
using Transparency.Functions.Counterparties;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Searching;

/// <summary>Puts together what was found.</summary>
internal sealed class SearchAnswer(string text, TextQuery query, SearchPage page, Address address, PublishedTown? town)
{
    private static readonly SearchJson Json = SearchJson.Readable;

    /// <param name="towns">All that may be found.</param>
    /// <param name="names">What the indexes gave.</param>
    /// <param name="payments">What the payments gave, or null where none are asked for.</param>
    public SearchResponse Of(IReadOnlyList<Municipality> towns, FoundNames names, FoundTexts? payments)
    {
        var called = towns.ToDictionary(each => each.Id, each => each.Name);
        var (found, paragraphs, items) = (Towns(towns), FoundCodes.In(CodeLists.Paragraphs, query), FoundCodes.In(CodeLists.Items, query));
        var (organisations, own) = (names.Organisations, names.OwnNames);

        return new SearchResponse(
            text,
            town is null ? null : new(town.Municipality.Id.Value, town.Name, town.Municipality.Population, town.Municipality.Kind),
            page.Group(SearchWords.Municipalities, found, found.Count, Town, Json.FoundMunicipality),
            page.Group(
                SearchWords.Counterparties,
                organisations,
                organisations.Count,
                Organisation,
                Json.FoundCounterparty,
                names.HasAllOrganisations),
            page.Group(SearchWords.Paragraphs, paragraphs, paragraphs.Count, one => Paragraph(one.Entry), Json.FoundCode),
            page.Group(SearchWords.Items, items, items.Count, one => Item(one.Entry), Json.FoundCode),
            page.Group(
                SearchWords.Events,
                own,
                own.Count,
                one => Event(one, called[one.Municipality]),
                Json.FoundEvent,
                names.HasAllOwn),
            Payments(payments),
            page.Next,
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["self"] = address.Asked });
    }

    private SearchGroup<FoundPayment>? Payments(FoundTexts? payments)
    {
        if (payments is not null)
            return page.Group(SearchWords.Payments, payments.InOrder, payments.Total, one => Payment(one), Json.FoundPayment);

        page.Pass();

        return null;
    }

    /// <summary>By name, IČO or id; the best first, then the largest.</summary>
    private List<Municipality> Towns(IReadOnlyList<Municipality> towns) =>
    [
        .. towns
            .Select(each => (Municipality: each, Match: Match(each)))
            .Where(each => each.Match != TextMatch.None)
            .OrderByDescending(each => each.Match)
            .ThenByDescending(each => each.Municipality.Population ?? 0)
            .ThenBy(each => each.Municipality.Id.Value, StringComparer.Ordinal)
            .Select(each => each.Municipality),
    ];

    private TextMatch Match(Municipality municipality)
    {
        var byName = TextQuery.Better(query.In(municipality.Name), query.InCode(municipality.Id.Value));
        return municipality.Ico is { } ico ? TextQuery.Better(byName, query.InCode(ico)) : byName;
    }

    private FoundMunicipality Town(Municipality municipality) => new(
        municipality.Id.Value,
        AnswerRoom.Shown(municipality.Name),
        municipality.Ico,
        municipality.Kind,
        municipality.Population,
        Links(("self", PublicPaths.Municipality(municipality.Id.Value)), ("page", PublicPaths.MunicipalityPage(municipality.Id.Value))),
        StateRegister.DistrictOrNull(municipality));

    private FoundCounterparty Organisation(FoundNames.Organisation one) => new(
        one.Id.ToString(),
        one.Name,
        one.Municipalities,
        Sums.Of(one.Sums.Income),
        Sums.Of(one.Sums.Expenditure),
        Sums.OrNull(one.Sums.Financing),
        Sums.Links(one.Id, address));

    private FoundCode Paragraph(CodeListEntry entry) => Code(
        entry,
        entry.Code.Length == 2 ? Level.Section : Level.Paragraph,
        "paragraphs.csv");

    private FoundCode Item(CodeListEntry entry) => Code(
        entry,
        entry.Code.Length == 2 ? Level.Grouping : Level.Item,
        "items.csv");

    /// <summary>Within a municipality to its payments of the newest year, otherwise to the list.</summary>
    private FoundCode Code(CodeListEntry entry, Level level, string file) => new(
        entry.Code,
        entry.Name.Length > 0 ? entry.Name : entry.Code,
        level.Name(),
        town?.NewestOrNull is { } newest
            ? Links(
                ("codelist", PublicPaths.CodeListFile(file)),
                ("payments", $"{PublicPaths.Payments(newest.Municipality.Value, newest.Year.Value)}?{level.Name()}={entry.Code}"))
            : Links(("codelist", PublicPaths.CodeListFile(file))));

    private FoundEvent Event(FoundNames.Own one, string municipality)
    {
        var payments = PublicPaths.Payments(one.Municipality.Value, one.Years.Max);
        return new(
            one.Municipality.Value,
            AnswerRoom.Shown(municipality),
            one.Name.Level.Name(),
            one.Name.Code,
            AnswerRoom.Shown(one.Name.Name),
            [.. one.Years],
            Links(
                ("payments", $"{payments}?{one.Name.Level.Name()}={Uri.EscapeDataString(LevelCode.FromOwnCode(one.Name.Code))}"),
                ("year", PublicPaths.Year(one.Municipality.Value, one.Years.Max))));
    }

    private FoundPayment Payment(FoundTexts.Found found)
    {
        var (folder, payment) = (found.Edition.Folder, found.Payment);
        return new FoundPayment(
            folder.Year.Value,
            found.Edition.Edition,
            payment.Date,
            payment.Type,
            payment.Side.Name(),
            payment.Paragraph.ToString(),
            payment.Item.ToString(),
            NullIfEmpty(payment.Event),
            NullIfEmpty(payment.Unit),
            payment.Amount,
            Counterparty(payment),
            payment.Description,
            Links(("year", PublicPaths.Year(folder.Municipality.Value, folder.Year.Value))));
    }

    private static FoundPaymentCounterparty? Counterparty(Payment payment) =>
        payment.CounterpartyName.Length == 0 && payment.CounterpartyId.IsNone
            ? null
            : new(payment.CounterpartyId.IsNone ? null : payment.CounterpartyId.ToString(), payment.CounterpartyName);

    private SortedDictionary<string, string> Links(params ReadOnlySpan<(string Name, string Path)> links)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var (name, path) in links)
            all[name] = address.Of(path);

        return all;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
