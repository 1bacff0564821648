using System.Net;
using Transparency.Core.Formats.Mapped.Offers;
using Transparency.Core.Imports;
using Transparency.Core.Validation;
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
                + "<code>bad-amount</code></small><br><small><a href=\"/napoveda/protokol#bad-amount\">Co s tím podrobně</a></small>"
                + "</td></tr>",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AReportThatIsSentOnLeadsToHelpOnTheSite() => Assert.Contains(
        "<a href=\"https://rozpocty.example.cz/napoveda/protokol?lang=en#bad-amount\">",
        ReportPage.Html(Invented.Report("a.csv"), "Vzor", Language.English, "https://rozpocty.example.cz/"),
        StringComparison.Ordinal);

    [Fact]
    public void EqualProblemsAreOneLineWithTheFirstFivePlacesAndTheOthersFolded()
    {
        var page = ReportPage.Html(Grouped("a.csv", 7, 12), "Vzor", Language.Czech);

        Assert.Contains(
            "<td>a.csv <br><small>sloupec date</small></td><td>Datum není platný den. Očekáváno: den. Výskytů: 12."
                + "<ul><li>řádek 2 <code>x2</code></li>",
            page,
            StringComparison.Ordinal);

        Assert.Contains(
            "<li>řádek 6 <code>x6</code></li></ul><details><summary>další místa: 2</summary><ul><li>řádek 7 <code>x7</code></li>"
                + "<li>řádek 8 <code>x8</code></li></ul></details><div><small>Vypsána jsou jen první místa.</small></div>",
            page,
            StringComparison.Ordinal);
        Assert.Single(page.Split("<code>bad-date</code>").Skip(1));
    }

    [Fact]
    public void WhereFilesDifferEachPlaceNamesItsFile()
    {
        var page = ReportPage.Html(Grouped(null, 2, 2), "Vzor", Language.English);

        Assert.Contains("<td>several files <br>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<li>2.csv, line 2 <code>x2</code></li><li>3.csv, line 3 <code>x3</code></li></ul><small>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("51\u00A0234,50", false, "<code>51&#xA0;234,50</code> (obsahuje pevnou mezeru U+00A0).")]
    [InlineData("abc…", true, "<code>abc…</code> (zkráceno, v souboru pokračuje).")]
    [InlineData("abc…", false, "<code>abc…</code>.")]
    public void WhatCannotBeSeenOfATextIsSaid(string found, bool isCut, string shown)
    {
        var report = Invented.Report("a.csv");
        var page = ReportPage.Html(
            report with
            {
                Problems = [report.Problems[0] with { Found = found, FoundCs = found, FoundIsCut = isCut }]
            }, "Vzor", Language.Czech);

        Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Fact]
    public void ADraftedMappingCanBeReadCopiedAndSaved()
    {
        var mapping = new OfferedMapping("a<b>.csv", ";", Columns: new Dictionary<string, string> { ["item"] = "Položka" });
        var report = Invented.Report("a.csv") with { Offer = new ReportedOffer(mapping, ["Add it <b>."], ["Doplňte <b>."]) };

        var page = ReportPage.Html(report, "Vzor", Language.Czech);

        Assert.Contains("<li>Doplňte &lt;b&gt;.</li></ul><pre>{&#xA;", page, StringComparison.Ordinal);
        Assert.Contains(mapping.ToText(), WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        var href = page.Split("<a download=\"mapping.json\" href=\"data:application/json;charset=utf-8,")[1].Split('"')[0];
        Assert.Equal(mapping.ToText(), Uri.UnescapeDataString(WebUtility.HtmlDecode(href)));
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    private static ImportReport Grouped(string? file, int listed, long count) => Invented.Report("a.csv") with
    {
        Groups =
        [
            new(
                Severity.Error, "bad-date", file, "date", null, "a day", "den", count,
                "The date is not a day of the calendar.", "Datum není platný den.", "Mend it.", "Opravte ho.",
                [.. Enumerable.Range(2, listed).Select(line => new ReportedPlace(file ?? $"{line}.csv", line, $"x{line}", $"x{line}"))]),
        ],
    };

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
        Assert.EndsWith(
            "<footer>Folder vzor/2026 · 23. 11. 2026 13:00:05 Czech time</footer></body></html>", page, StringComparison.Ordinal);
    }
}
