using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Documents;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Pulls;
using Transparency.Core.Reconciliations;
using Transparency.Core.Validation;
using Transparency.Core.Words;
using Transparency.Pages.Accessibility;
using Transparency.Pages.Data;
using Transparency.Pages.Documents;
using Transparency.Pages.Embedding;
using Transparency.Pages.Help;
using Transparency.Pages.Help.Systems;
using Transparency.Pages.Levels;
using Transparency.Pages.Payments;
using Transparency.Pages.Publications;
using Transparency.Pages.Pulls;
using Transparency.Pages.Reconciliations;
using Transparency.Pages.Reports;
using Transparency.Pages.Towns;
using Transparency.Pages.Uploads;

namespace Transparency.Pages.Tests;

/// <summary>Every page and part of a page, of a town that writes something into each place where a town can.</summary>
internal static class Invented
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 5, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly MunicipalityId Id = MunicipalityId.Parse("vzor");
    private static readonly FiscalYear Year = FiscalYear.Of(2026);

    /// <summary>The pages by name.</summary>
    /// <param name="text">What stands in every name, title, column and file name.</param>
    /// <param name="language">Of the reader.</param>
    public static IReadOnlyDictionary<string, string> Pages(string text, Language language) => new Dictionary<string, string>(
        InventedLists.Pages(text, Publication(text), Payments(text, language).Page, language))
    {
        ["report"] = ReportPage.Html(Report(text), text, language),
        ["pull"] = PullPage.Html(Pull(text), language),
        ["home"] = new HomePage([new ListedTown(Id, text, [Year])], Publication(text), language).Html(),
        ["equal year"] = Reconciled(text, InventedReconciliations.Equal, language),
        ["explained year"] = Reconciled(text, InventedReconciliations.Explained, language),
        ["year of another period"] = Reconciled(text, InventedReconciliations.OtherPeriod, language),
        ["unexplained year"] = Reconciled(text, InventedReconciliations.Unexplained, language),
        ["year"] = OfYear(text, language, Level(text, language)),
        ["whole year"] = OfYear(text, language, Whole(text, language)),
        ["payments of a year"] = OfYear(text, language, Level(text, language) with { Payments = Payments(text, language) }),
        ["all years"] = InventedCharts.Years(text, language).Html(),
        ["comparison"] = InventedCharts.Comparison(text, language).Html(),
        ["changes"] = InventedCharts.Changes(Town(text), Publication(text), text, language).Html(),
        ["receipt"] = InventedCharts.Receipt(Town(text), Publication(text), Level(text, language), text, language).Html(),
        ["documents"] = new DocumentsPage(Documents(text, language), Publication(text), text).Html(),
        ["publication"] = new PublicationPage(Publication(text), new(true, true, true), language).Html(),
        ["publications"] = new PublicationsPage([Publication(text)], ("vzor", text), "20240101000000000-vzor-2024-0123456789ab", language)
            .Html(),
        ["past publication"] = new PublicationPage(Publication(text), default, language).Html(),
        ["empty town"] = new EmptyTownPage(Town(text), language).Html(),
        ["withdrawn publication"] = new PublicationPage(Withdrawn(text), new(true, false, false), language).Html(),
        ["data"] = new DataPage([new TownData(Town(text), Year, At)], 24, language).Html(),
        ["upload"] = new UploadPage(language).Html(),
        ["accessibility"] = new AccessibilityPage(text, "a@example.cz", Day, language).Html(),
        ["embedded year"] = Embedded(text, language),
        ["builder"] = new EmbedBuilderPage(text, [new ListedTown(Id, text, [Year], text)], null, language) { More = 1234 }.Html(),
        ["builder of a frame"] = Builder(text, language, isElement: false),
        ["builder of the component"] = Builder(text, language, isElement: true),
        ["help"] = new HelpIndexPage(language).Html(),
        ["help for a system"] = new HelpSystemPage(HelpSystems.All[0], language).Html(),
        ["messages of reports"] = new HelpProblemsPage(language).Html(),
        ["missing"] = new MissingPage(MissingPage.NoYear(text, text), language).Html(),
        ["problem"] = new ProblemPage(400, Wording.Verbatim(text), language).Html(),
    };

    /// <summary>The page of a year whose budget was 100 before it changed.</summary>
    public static string ChangesTo(decimal after) =>
        InventedCharts.Changes(Town("Vzor"), Publication("Vzor"), "Vzor", Language.Czech, after).Html();

    /// <summary>The page of a year of which more was published than is told.</summary>
    public static string ChangesCut() =>
        (InventedCharts.Changes(Town("Vzor"), Publication("Vzor"), "Vzor", Language.Czech) with { IsCut = true }).Html();

    private static string Reconciled(string text, Reconciliation reconciliation, Language language) =>
        new YearPage(Town(text), Publication(text), null, language)
        {
            Reconciliation = new ReconciliationPart(Id, Year, "5d1f0c000000", reconciliation, language),
        }.Html();

    private static string Embedded(string text, Language language)
    {
        var level = Level(text, language);
        var look = new FrameLook(FrameAccent.All[1], FrameScheme.Dark, language);

        return new EmbedPage(Town(text), Publication(text), level with { Address = level.Address with { Look = look } }, look)
        {
            Lead = Lead,
            Canonical = "https://www.example.cz" + level.Address,
        }.Html();
    }

    private static string Builder(string text, Language language, bool isElement)
    {
        var look = new FrameLook(FrameAccent.All[1], FrameScheme.Dark, language);
        var chosen = new EmbedChoice(Town(text), Level(text, language), look, isElement, "https://www.example.cz");

        return new EmbedBuilderPage(null, [], chosen, language).Html();
    }

    private static string OfYear(string text, Language language, LevelPart level) =>
        new YearPage(Town(text), Publication(text), Documents(text, language), language)
        {
            Lead = Lead,
            Level = level,
            Taxes = InventedCharts.Taxes(language),
            Canonical = "https://www.example.cz" + level.Address,
            Picture = "https://www.example.cz/chart.png",
        }.Html();

    private static LevelPart Level(string text, Language language)
    {
        var amounts = new StageTotals(null, Crowns(10), Crowns(-4));
        var row = new LevelRow(text, text, text, amounts, Crowns(1), true);

        var address = new LevelAddress("vzor", Year.Value) { Path = [text] };

        return new LevelPart(address, [row], amounts, [row, row with { LeadsOn = false }], language)
        {
            View = View.Event,
            Views = [View.Function, View.Event],
            Sides = Sides.All,
            Years = [2025, 2026],
            Rest = (1234, amounts),
            HasPayments = true,
        };
    }

    private static LevelPart Whole(string text, Language language)
    {
        var level = Level(text, language);
        var row = level.Rows[0] with { Amounts = new StageTotals(null, Crowns(10), Crowns(4)) };

        return level with { Address = new LevelAddress("vzor", Year.Value), Rows = [row, row with { LeadsOn = false }] };
    }

    private static PaymentsPart Payments(string text, Language language) => new(
        [
            new Payment(
                Day,
                text,
                Side.Expenditure,
                new Paragraph(3113),
                new Item(5171),
                text,
                text,
                Crowns(10),
                default,
                text,
                text),
        ],
        1234,
        Crowns(10),
        "MQ")
    {
        Months = new MonthBars(
            new PaymentsAddress("vzor", Year.Value).With(("event", text)),
            [.. Enumerable.Range(1, 12).Select(month => new PaymentSum(Crowns(month), month))],
            language),
    };

    /// <summary>The content of a feed's entry.</summary>
    public static string Entry(string text, Language language) => new PublicationText(Publication(text), language).Html();

    public static ImportReport Report(string text) => new(
        "vzor",
        2026,
        ImportOutcome.Rejected,
        "0123456789ab",
        At,
        1,
        $"{text} is rejected.",
        $"{text} je odmítnut.",
        [],
        [File(text)],
        [Problem(text)],
        new Dictionary<string, long> { ["bad-amount"] = 1234 },
        1234,
        0,
        Totals(),
        Totals(),
        [new BalanceCheck(BalanceCheck.Budget, "approved", Crowns(10), Crowns(4))]);

    private static SourceFile File(string text) => new(
        text, text, null, null, "utf-8", ";", 10, "ab", 1234, 1000, 234, new Dictionary<string, long> { ["blank"] = 2 }, [text]);

    private static ReportedProblem Problem(string text) => new(
        Severity.Error,
        "bad-amount",
        text,
        1234,
        text,
        text,
        null,
        null,
        null,
        2,
        $"{text} is no amount.",
        $"{text} není částka.",
        "Mend it.",
        "Opravte ji.");

    private static PullReport Pull(string text) => new(
        "vzor",
        At,
        [
            new PulledFile(
                text,
                text,
                "daily",
                PullOutcome.NotThere,
                404,
                $"{text} is not there.",
                $"{text} tam není.",
                At,
                At,
                null,
                null,
                null)
        ],
        [new ReportedPullMistake(text, text, text, "an address without a port", "adresa bez čísla portu")]);

    private static Municipality Town(string text) => new(
        Id, text, "00006947", null, null, MunicipalityKind.Municipality, null, null, NoticeBoard: "https://x.example.cz/?a=" + text);

    private static Publication Publication(string text) => new(
        "20261123120000000-vzor-2026-0123456789ab",
        new MunicipalityName("vzor", text),
        2026,
        "0123456789ab",
        "ba9876543210",
        At,
        [new PublishedSource(text, null, 10, "0123456789abcdef")],
        Totals(),
        Totals(),
        0,
        Change(text),
        null,
        []);

    private static Publication Withdrawn(string text) =>
        Publication(text).After(new PublicationWithdrawal("personal-data", At, ["0123456789ab"], null));

    private static PublicationChange Change(string text) => new(
        Totals(),
        [new NodeChange("income", "item", "1111", text, Stages(1), Stages(2), Stages(1))],
        new PaymentsChange(1234, Crowns(5), 1, Crowns(6)),
        new EventsChange(1, [new EventName("1", text)], 0, []),
        new DocumentsChange(
            1, [new DocumentName(DocumentKind.Budget, text, null)], 1, [new DocumentName(DocumentKind.Amendment, null, text)]));

    private static DocumentList Documents(string text, Language language)
    {
        var listed = new BudgetDocument(
            DocumentKind.Budget,
            text,
            text,
            "https://x.example.cz/?a=" + text,
            Day,
            Day.AddDays(60),
            Day.AddDays(90));
        var deadlines = DocumentDeadlines.Of([listed], Year, MunicipalityKind.Municipality, Day.AddDays(400));
        return new DocumentList(Id, MunicipalityKind.Municipality, Year, deadlines, Day, language);
    }

    private static YearLead Lead => new(
        MunicipalityKind.Municipality,
        100,
        Year,
        null,
        Totals(),
        new FinancingParts(Stages(1), Stages(-1), Stages(-4), Stages(-1)));

    private static SideTotals Totals() => new(Stages(1_234_567), Stages(-5), Stages(7));

    private static StageTotals Stages(decimal crowns) => new(Crowns(crowns), null, Crowns(crowns + 1));

    private static Money Crowns(decimal crowns) => Money.FromCrowns(crowns);
}
