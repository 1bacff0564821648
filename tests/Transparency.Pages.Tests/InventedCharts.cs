using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Statistics;
using Transparency.Core.Waterfalls;
using Transparency.Core.Words;
using Transparency.Pages.Comparisons;
using Transparency.Pages.Levels;
using Transparency.Pages.Receipts;
using Transparency.Pages.Timelines;
using Transparency.Pages.Waterfalls;

namespace Transparency.Pages.Tests;

/// <summary>Pages with charts, of a town that writes something into each place where a town can.</summary>
internal static class InventedCharts
{
    private static readonly MunicipalityId Id = MunicipalityId.Parse("vzor");

    /// <summary>2022 is published, 2023 is not, 2024 is not over, and of 2025 there is a plan alone.</summary>
    public static YearsPage Years(string text, Language language) => new(
        Town(text),
        new YearsAddress("vzor", language) { Path = [text] },
        [new(2022, true, null), new(2023, false, null), new(2024, true, new DateOnly(2024, 8, 31)), new(2025, true, null)],
        Part("", text, 100, 40),
        [Part("31", text, 60, 30) with { Hue = 3 }, Part("61", text, 40, -10) with { OfficialName = text }])
    {
        ShownView = View.Function,
        Views = [View.Function, View.Economic],
        Path = [(text, text)],
        Rest = (1234, Part("", text, 1, 1)),
        LeadsOn = true,
        Canonical = "https://www.example.cz/budgets/vzor/years",
    };

    public static YearsPart Part(string code, string name, decimal first, decimal third) => new(
        code, name, null, [Done(first), null, new(Crowns(third), Crowns(2 * first)), new(null, Crowns(first))]);

    public static ComparePage Comparison(string text, Language language) => new(
        new CompareAddress(language) { Municipalities = ["vzor"], Year = 2024, IsPerInhabitant = true, Sought = text },
        2024,
        [
            new("velka", text, text, 4_000, Crowns(14_000), 1, false),
            new("vzor", text, null, 1_234, Crowns(13_776), 2, true),
            new("mala", text, null, null, null, null, false),
        ])
    {
        Years = [2024, 2023],
        With = new ComparedWith(CompareWords.Like(MunicipalityKind.Municipality), 210, 200, Crowns(12_300)),
        Path = [("31", text), ("3113", text)],
        Groups = [(CompareWords.OnlyChosen, new CompareAddress(language) { Municipalities = ["vzor"], Year = 2024 })],
        Found = [new("nova", text, text)],
        MoreFound = 5,
        Missing = [text],
        Next = "mala",
    };

    public static ChangesPage Changes(
        Municipality town,
        Publication publication,
        string text,
        Language language,
        decimal after = 150)
    {
        var node = new NodeChange("expenditure", "paragraph", "3113", text, Totals(2), Totals(32), Totals(30));
        KnownBudget[] told =
        [
            new("20260101000000000-vzor-2026-0123456789ab", new(2026, 1, 5), Crowns(100), []),
            new("20260301000000000-vzor-2026-0123456789ab", new(2026, 3, 5), Crowns(after), [node]),
        ];

        return new ChangesPage(
            town,
            publication,
            [
                Waterfall.OrNull(Side.Income, new(null, Crowns(150), Crowns(80)), told)!,
                Waterfall.OrNull(Side.Expenditure, new(Crowns(90), Crowns(160), Crowns(100)), told)!,
            ],
            language)
        {
            ValidTo = new DateOnly(2026, 8, 31),
        };
    }

    public static TaxPart Taxes(Language language) => new(
        new ReceiptAddress("vzor", 2026, language),
        new TaxIncome(Crowns(1_000_000), Crowns(1_500_000), new Population(100, PopulationSource.Czso)),
        new DateOnly(2026, 8, 31));

    public static ReceiptPage Receipt(Municipality town, Publication publication, LevelPart level, string text, Language language)
    {
        var spent = level with { Rows = [level.Rows[0] with { Amounts = Totals(30) }, level.Rows[0] with { Amounts = Totals(-2) }] };

        return new ReceiptPage(
            town,
            publication,
            Taxes(language) with { Written = text },
            Pages.Receipts.Receipt.OfOrNull(spent with { Rest = (7, Totals(10)) }, 1_000)!,
            level with { Rows = [level.Rows[0] with { Code = "1" + text }] })
        {
            Mistaken = text,
            IsOfState = true,
            Canonical = "https://www.example.cz/budgets/vzor/2026/receipt",
            Picture = "https://www.example.cz/chart.png",
        };
    }

    private static Municipality Town(string text) => Municipality.Unnamed(Id) with { Name = text };

    private static YearsAmount Done(decimal crowns) => new(Crowns(crowns), null);

    private static StageTotals Totals(decimal crowns) => new(Crowns(crowns), Crowns(crowns), Crowns(crowns));

    private static Money Crowns(decimal crowns) => Money.FromCrowns(crowns);
}
