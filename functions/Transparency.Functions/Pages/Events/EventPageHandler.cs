using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Places;
using Transparency.Core.Publications;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Pages;
using Transparency.Pages.Events;

namespace Transparency.Functions.Pages.Events;

/// <summary>An event of a year as a page: plan and outcome, other years, who was paid for it, and its newest payments.</summary>
public sealed class EventPageHandler(YearPages years, EventYears others, EventPayments payments)
{
    /// <summary>So many of those who were paid most are named.</summary>
    private const int MostSuppliers = 20;

    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string year, string segment, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "side", "lang");
        var (language, side) = (parameters.Language(), parameters.SideOrNull("side"));

        if (!(await years.FindAsync(request, municipality, year, parameters, cancel)).TryGet(out var asked, out var answer))
            return answer;

        var content = asked.Year.Content;
        if (CodeSegment.ParseOrNull(segment) is not { Length: > 0 } own || !IsKnown(content, own))
            return PageResult.Missing(request, MissingPage.NoLevel(asked.Town.Name, content.Summary.Year));

        var code = LevelCode.FromOwnCode(own);
        var amounts = Sides.All
            .Select(each => (Side: each, Place: Place(each, code)))
            .Where(each => each.Place.IsIn(content.Budget, cancel))
            .ToDictionary(
                each => each.Side,
                each => StageTotals.Of(each.Place.Sum(content.Budget, content.Consolidation, cancel), content.Summary.Known));
        var shown = side ?? Order.FirstOrDefault(amounts.ContainsKey, Side.Expenditure);

        if (!(await others.FindAsync(request, asked.Town, Place(shown, code), cancel)).TryGet(out var all, out var missing))
            return missing;
        if (!(await payments.FindAsync(request, content, Place(shown, code), cancel)).TryGet(out var counted, out missing))
            return missing;

        var places = content.Places.Of(Level.Event, code);
        var address = new EventAddress(asked.Id, content.Summary.Year, own) { Side = side };

        return PageResult.Of(
            request,
            new EventPage(address, asked.Town.Name, asked.Pointer.Publication, language)
            {
                Name = AnswerRoom.Shown(content.Names.NameOf(Level.Event, code)),
                Side = shown,
                Amounts = amounts,
                Years = all,
                Suppliers = [.. counted.Tally.InOrder().OrderByDescending(one => one.Sums[shown].Amount).Take(MostSuppliers)],
                SupplierCount = counted.Tally.InOrder().Count(),
                Persons = counted.Tally.Persons[shown],
                Unnamed = counted.Tally.Unnamed[shown],
                Total = counted.Tally.Total[shown],
                Payments = [.. counted.Newest.Page.Select(placed => placed.Payment)],
                Places = [.. places.Take(EventPlaces.Most).Select(place => Shown(place, content.Names))],
                PlaceCount = places.Count,
                Canonical = new Address(request).Of(Translated.Of(address.ToString(), language)),
            },
            asked.ETag);
    }

    /// <summary>What is looked at first.</summary>
    private static IReadOnlyList<Side> Order { get; } = [Side.Expenditure, Side.Income, Side.Financing];

    private static ShownPlace Shown(EventPlace place, EditionNames names) => new(
        place.Unit is { } unit ? AnswerRoom.Shown(names.NameOf(Level.Unit, LevelCode.FromOwnCode(unit))) : null,
        place.Latitude,
        place.Longitude);

    private static BudgetPlace Place(Side side, string code) => new(side, View.Event, [new BudgetStep(code, Level.Event)]);

    /// <summary>Whether any money is told of it, or the municipality names it.</summary>
    private static bool IsKnown(EditionContent content, string own) =>
        !content.Budget.IsByAccounts
        && (content.Summary.Events.Any(named => named.Id == own) || content.Budget.Lines.Any(line => line.Event == own));
}
