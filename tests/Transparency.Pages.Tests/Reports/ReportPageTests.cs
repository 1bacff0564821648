using Transparency.Core.Words;
using Transparency.Pages.Reports;

namespace Transparency.Pages.Tests.Reports;

public sealed class ReportPageTests
{
    [Theory]
    [InlineData(Language.Czech, "celá složka", "Výskytů: 2.", "předchozí edice", "Rozpoznáno")]
    [InlineData(Language.English, "the whole folder", "Times: 2.", "edition before", "Recognised")]
    public void AReportIsInTheClerksLanguage(Language language, string folder, string times, string before, string recognised)
    {
        var report = Invented.Report("a.csv");
        var ofFolder = report with
        {
            Problems = [report.Problems[0] with { File = "", Line = null, Column = null }],
            Files = [report.Files[0] with { Recognised = "the header" }],
        };

        var page = ReportPage.Html(ofFolder, "Vzor", language);

        Assert.All([folder, times, before, recognised], text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public void AProblemSaysWhereItIsWhatWasFoundAndWhatToDo()
    {
        var page = ReportPage.Html(Invented.Report("a.csv"), "Vzor", Language.Czech);

        Assert.Contains(
            "<tr><td class=\"error\">chyba</td><td>a.csv <br><small>řádek 1\u00A0234</small><br><small>sloupec a.csv</small></td>"
                + "<td>a.csv není částka. Nalezeno: <code>a.csv</code>. Výskytů: 2. <br><small>Opravte ji. "
                + "<code>bad-amount</code></small></td></tr>",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNotAllIsListedTheCountsAre()
    {
        Assert.Contains(
            "<p>Vypsány jsou první z nich; celkem podle druhu: bad-amount 1\u00A0234×.</p>",
            ReportPage.Html(Invented.Report("a.csv"), "Vzor", Language.Czech),
            StringComparison.Ordinal);

        Assert.DoesNotContain(
            "Vypsány jsou",
            ReportPage.Html(Invented.Report("a.csv") with { Errors = 2 }, "Vzor", Language.Czech),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, "--c:var(--bad)")]
    [InlineData(0, 1, "--c:var(--warn)")]
    [InlineData(0, 0, "--c:var(--good)")]
    public void TheColourOfTheHeadingSaysHowItWent(long errors, long warnings, string color)
    {
        var report = Invented.Report("a.csv") with { Errors = errors, Warnings = warnings };

        Assert.Contains($"<h1 style=\"{color}\">", ReportPage.Html(report, "Vzor", Language.Czech), StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnbalancedBudgetStandsOut() =>
        Assert.Contains(
            "<tr><td>schválený: příjmy a financování proti výdajům</td><td class=\"n\">10,00</td><td class=\"n\">4,00</td><td class=\"n "
                + "warning\">6,00</td></tr>",
            ReportPage.Html(Invented.Report("a.csv"), "Vzor", Language.Czech),
            StringComparison.Ordinal);

    [Fact]
    public void AReportThatReadNothingIsASentence()
    {
        var report = Invented.Report("a.csv") with
        {
            Files = [],
            Problems = [],
            Totals = null,
            Before = null,
            Balances = null,
            Edition = null,
            Errors = 0
        };

        var page = ReportPage.Html(report, "Vzor", Language.English);

        Assert.DoesNotContain("<table>", page, StringComparison.Ordinal);
        Assert.EndsWith("<footer>Folder vzor/2026 · 23. 11. 2026 12:00:05 UTC</footer></body></html>", page, StringComparison.Ordinal);
    }
}
