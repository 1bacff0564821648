using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Events;
using Transparency.Pages.Payments;
using Transparency.Pages.Searching;
using Transparency.Pages.Suppliers;

namespace Transparency.Pages.Tests;

/// <summary>Lists of a town that writes something into each place where a town can: suppliers, payments, events, what is found.</summary>
internal static class InventedLists
{
    private const int Year = 2026;

    private static readonly Ico Id = new(91862523);

    private static readonly StageTotals Amounts = new(Crowns(5), Crowns(10), Crowns(-4));

    private static readonly SideSums Sums = new(new(Crowns(7), 1), new(Crowns(-1_234_567), 1234), new(Crowns(3), 2));

    /// <param name="text">What stands in every name.</param>
    /// <param name="publication">What is published of the year.</param>
    /// <param name="payments">Some payments.</param>
    /// <param name="language">Of the reader.</param>
    public static IEnumerable<KeyValuePair<string, string>> Pages(
        string text,
        Publication publication,
        IReadOnlyList<Payment> payments,
        Language language)
    {
        yield return new("found", Found(text, language).Html());
        yield return new("nothing found", new FoundPage(new SearchBox("vzor", text, language) { Sought = text }, [], null).Html());
        yield return new("supplier", Supplier(text, language).Html());
        yield return new("suppliers", Suppliers(text, publication, language).Html());
        yield return new("list of payments", Payments(text, publication, payments, language).Html());
        yield return new("events", Events(text, publication, language).Html());
        yield return new("event", Event(text, publication, payments, language).Html());
        yield return new("event without money", Event(text, publication, [], language).WithoutMoney().Html());
    }

    private static FoundPage Found(string text, Language language) => new(
        new SearchBox("vzor", text, language) { Sought = text },
        [
            new FoundGroup(
                text,
                1234,
                false,
                [
                    new FoundThing(text, PublicPaths.MunicipalityPage("vzor")) { Code = text, Note = text },
                    new FoundThing(text, PublicPaths.SearchPage)
                    {
                        Code = text,
                        Note = text,
                        Day = new DateOnly(Year, 3, 1),
                        Towns = 3,
                        Amount = Crowns(1_234_567),
                        Income = Crowns(10),
                    },
                    new FoundThing(text, null),
                ]),
        ],
        "MQ");

    private static SupplierPage Supplier(string text, Language language) => new(Id, [text, text + " 2"], Sums, language)
    {
        Years = [new SupplierYear(2025, Sums), new SupplierYear(Year, Sums)],
        Towns = [new SupplierTown("vzor", text, [new SupplierYear(2025, Sums), new SupplierYear(Year, Sums)])],
        TownCount = 2,
    };

    private static SuppliersPage Suppliers(string text, Publication publication, Language language) => new(
        new SuppliersAddress("vzor", Year) { Sought = text, Side = Side.Income, Sort = "name" },
        text,
        publication,
        [new IndexedCounterparty(Id, [text], Sums)],
        language)
    {
        Count = 1234,
        Total = Sums + Sums,
        Persons = Sums,
        Unnamed = Sums,
        Others = Sums,
    };

    private static PaymentsPage Payments(string text, Publication publication, IReadOnlyList<Payment> payments, Language language)
    {
        var address = new PaymentsAddress("vzor", Year) { Side = Side.Income, Sort = "-amount" }.With(
            ("event", text), ("q", text), ("from", "2026-03-01"), ("to", "2026-03-31"), ("type", text));

        return new PaymentsPage(address, text, publication, new EditionNames(FiscalYear.Of(Year)), language)
        {
            Shown = payments,
            Count = 1234,
            Sum = Crowns(10),
            Months = new MonthBars(address, [.. Enumerable.Range(-2, 12).Select(each => new PaymentSum(Crowns(each), each + 3))], language)
            {
                Elsewhere = 1234,
            },
            Next = "MQ",
            Sides = Sides.All,
        };
    }

    private static EventsPage Events(string text, Publication publication, Language language) => new(
        new EventsAddress("vzor", Year) { Side = Side.Income, Sought = text },
        text,
        publication,
        [new EventRow(text, text, Amounts), new EventRow(text, text, new StageTotals(null, Crowns(10), null))],
        language)
    {
        Count = 1234,
        Others = Amounts,
    };

    private static EventPage Event(string text, Publication publication, IReadOnlyList<Payment> payments, Language language) =>
        new(new EventAddress("vzor", Year, text), text, publication, language)
        {
            Name = text,
            Amounts = Sides.All.ToDictionary(side => side, _ => Amounts),
            Years = [new EventYear(2025, text + " 2", Amounts), new EventYear(Year, text, Amounts)],
            Suppliers = [new IndexedCounterparty(Id, [text], Sums)],
            SupplierCount = 1235,
            Persons = new PaymentSum(Crowns(5), 2),
            Unnamed = new PaymentSum(Crowns(6), 3),
            Total = new PaymentSum(Crowns(7), 1234),
            Places = [new(text, 49.571892m, 16.071045m), new(null, 49.5m, 16.1m)],
            PlaceCount = 1234,
            Payments = payments,
        };

    private static EventPage WithoutMoney(this EventPage page) =>
        page with { Amounts = new Dictionary<Side, StageTotals>(), Years = [], Suppliers = [], Persons = default, Unnamed = default };

    private static Money Crowns(decimal crowns) => Money.FromCrowns(crowns);
}
