using System.Globalization;
using System.Text.Json;
using Transparency.Core.Imports;
using Transparency.Core.Words;
using Transparency.LocalHost.Dropping;
using Transparency.LocalHost.Tests.Screens;

namespace Transparency.LocalHost.Tests.Dropping;

public sealed class OutcomePrintTests
{
    private const string Rejected =
        """
        {"municipality":"a1","year":2024,"outcome":"rejected","edition":null,"finishedAt":"2026-11-23T10:00:00Z",
         "sentence":"Nothing was published: 1 error.","sentenceCs":"Nic nebylo zveřejněno: 1 chyba.",
         "covers":[{"path":"a1/2024/data.csv","etag":"\"0x1\""}],
         "files":[{"name":"data.csv","format":"cityvizor","encoding":"UTF-8","separator":";","bytes":10,"sha256":"00",
                   "rows":20,"accepted":14,"rejected":1,"ignored":{"duplicate":3,"blank":2},"unknownColumns":[]},
                  {"name":"note.txt","format":null,"encoding":null,"separator":null,"bytes":10,"sha256":"00",
                   "rows":0,"accepted":0,"rejected":0,"ignored":{},"unknownColumns":[]}],
         "problems":[{"severity":"error","code":"bad-amount","file":"data.csv","line":17,"column":"amount",
                      "found":"12x","foundCs":"12x","expected":"a number such as 1234.56","expectedCs":"číslo jako 1234.56","count":1,
                      "message":"The amount is not a number.","messageCs":"Částka není číslo.",
                      "mend":"Write the amount without letters.","mendCs":"Napište částku bez písmen."},
                     {"severity":"warning","code":"old-codes","file":"","line":null,"column":null,"found":null,
                      "expected":null,"count":4,"message":"4 codes are no longer in force.","messageCs":"4 kódy už neplatí.",
                      "mend":"Use the new ones.","mendCs":"Použijte nové."}],
         "problemCounts":{"bad-amount":1,"old-codes":4},"errors":1,"warnings":4}
        """;

    [Fact]
    public void ProblemsAreListedAsTheReportOrdersThem() => Assert.Equal(
        """
        Nothing was published: 1 error.
        data.csv: cityvizor, UTF-8, ';' — 20 rows, 14 accepted, 1 rejected, not counted: 2 blank rows, 3 rows that another file has too
        note.txt: 0 rows, 0 accepted
        error bad-amount data.csv:17 amount: The amount is not a number. Found "12x", expected a number such as 1234.56.
            Write the amount without letters.
        warning old-codes: 4 codes are no longer in force. (×4)
            Use the new ones.
        Report: http://127.0.0.1:7071/local/reports/a1/2024

        """,
        Print(Rejected, Language.English));

    [Fact]
    public void EqualProblemsAreOneLineWithTheirFirstPlaces()
    {
        const string report = """
            {"outcome":"rejected","sentence":"Not published.","files":[],"problems":[],
             "groups":[{"severity":"error","code":"bad-date","file":"data.csv","column":"date","expected":"a day","expectedCs":"den",
                        "count":856,"message":"It is no day.","messageCs":"Není to den.","mend":"Mend it.","mendCs":"Opravte ho.",
                        "places":[{"file":"data.csv","line":5,"found":"45323","foundCs":"45323"},
                                  {"file":"data.csv","line":6,"found":"4 5","foundCs":"4 5"},
                                  {"file":"data.csv","line":7,"found":"x…","foundCs":"x…","foundIsCut":true},
                                  {"file":"data.csv","line":8,"found":null,"foundCs":null},
                                  {"file":"data.csv","line":9,"found":"","foundCs":""},
                                  {"file":"data.csv","line":10,"found":"z","foundCs":"z"}]},
                       {"severity":"warning","code":"nested-file","file":null,"count":2,
                        "message":"It lies deeper.","messageCs":"Leží hlouběji.","mend":"Move it.","mendCs":"Přesuňte ho.",
                        "places":[{"file":"a/1.csv"},{"file":"a/2.csv"}]}]}
            """;

        Assert.Equal(
            """
            Not published.
            error bad-date data.csv date: It is no day. Expected a day. (×856)
                data.csv:5 "45323"
                data.csv:6 "4 5"
                data.csv:7 "x…" (cut, it goes on in the file)
                data.csv:8
                data.csv:9 (empty)
                other places: 851
                Mend it.
            warning nested-file: It lies deeper. (×2)
                a/1.csv
                a/2.csv
                Move it.
            Report: http://127.0.0.1:7071/local/reports/a1/2024

            """,
            Print(report, Language.English));
    }

    [Fact]
    public void ADraftedMappingIsPrintedAsItsFileHoldsIt()
    {
        const string report = """
            {"outcome":"rejected","sentence":"Not published.","files":[],"problems":[],"groups":[],
             "offer":{"mapping":{"match":"a.csv","separator":";","columns":{"item":"Položka"}},
                      "missing":["Add the stage."],"missingCs":["Doplňte fázi."]}}
            """;

        Assert.Equal(
            """
            Not published.
            Návrh mapping.json:
                Doplňte fázi.
            {
              "match": "a.csv",
              "separator": ";",
              "columns": {
                "item": "Položka"
              }
            }
            Protokol: http://127.0.0.1:7071/local/reports/a1/2024

            """,
            Print(report.Replace("\"sentence\":", "\"sentenceCs\":", StringComparison.Ordinal), Language.Czech));
    }

    [Fact]
    public void CzechIsSpokenToo()
    {
        var text = Print(Rejected, Language.Czech);

        Assert.StartsWith(
            "Nic nebylo zveřejněno: 1 chyba.\ndata.csv: cityvizor, UTF-8, ';' — 20 řádků, 14 přijato",
            text,
            StringComparison.Ordinal);

        Assert.Contains(
            "\nchyba bad-amount data.csv:17 amount: Částka není číslo. Nalezeno \"12x\", očekáváno číslo jako 1234.56.\n    Napište částku "
                + "bez písmen.\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void APublishedFolderNamesItsPage() => Assert.Equal(
        """
        Published.
        Page:   http://127.0.0.1:7071/budgets/a1/2024
        Report: http://127.0.0.1:7071/local/reports/a1/2024

        """,
        Print("""{"outcome":"published","sentence":"Published.","files":[],"problems":[]}""", Language.English));

    [Fact]
    public void TotalsStandBesideThoseOfTheEditionBefore()
    {
        const string report = """
            {"outcome":"checked","sentence":"Checked.","files":[],"problems":[],
             "totals":{"income":{"approved":null,"amended":1500.5,"actual":20},
                       "expenditure":{"approved":null,"amended":1400,"actual":10},"financing":null},
             "before":{"income":{"approved":1,"amended":2,"actual":3},"expenditure":{"approved":4,"amended":5,"actual":6},"financing":null},
             "balances":[{"check":"budget","stage":"amended","resources":1500.5,"uses":1400},
                         {"check":"consolidation","stage":"actual","resources":0,"uses":0}]}
            """;

        Assert.Equal(
            """
            Checked.
            totals in CZK                 approved               amended                actual
            income                       not given              1 500,50                 20,00
              before                          1,00                  2,00                  3,00
            expenditure                  not given              1 400,00                 10,00
              before                          4,00                  5,00                  6,00
            amended: income and financing against expenditure: difference 100,50
            actual: transfers between own accounts: difference 0,00
            Report: http://127.0.0.1:7071/local/reports/a1/2024

            """,
            Print(report, Language.English).Replace('\u00a0', ' '));
    }

    private static string Print(string json, Language language)
    {
        var report = JsonSerializer.Deserialize(json, ReportJson.Default.ImportReport)!;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new OutcomePrint(Speaking.In(language, output)).Print(
            report, new("http://127.0.0.1:7071/budgets/a1/2024"), new("http://127.0.0.1:7071/local/reports/a1/2024"));

        return output.ToString().ReplaceLineEndings("\n");
    }
}
