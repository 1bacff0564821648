using System.Globalization;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Tables;

public sealed class TablesTests(SampleSite samples)
{
    private const string Level = "/api/v1/municipalities/kamenice-nad-luznici/years/2024/budget?side=expenditure";

    private static readonly string[] Numbers =
    [
        "approved", "amended", "actual", "amount", "perInhabitant", "Approved", "Amended", "Actual", "Amount", "PerInhabitant", "Share",
        "children", "payments", "population", "days", "rank", "warnings", "Count",
    ];

    private static readonly string[] Words = ["side", "level", "kind", "populationSource", "listed", "rule", "state"];

    private static readonly string[] Days = ["date", "approved", "published", "removed", "due", "done", "validFrom", "validTo"];

    public static TheoryData<int, string> Lists { get; } = new(KnownList.All.Select((list, place) => (place, list.Path)));

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task EveryRowOfCsvIsTheThingInJson(int place, string path)
    {
        var (list, address) = (KnownList.All[place], await AddressAsync(path));
        var expected = list.Rows(await samples.JsonAsync(address)).ToList();
        var reply = await samples.AskAsync(address + "&format=csv");
        var records = Csv.Records(reply.Text);

        Assert.Equal((200, "text/csv; charset=utf-8"), (reply.Status, reply["Content-Type"]));
        Assert.Equal(list.Columns.Split(','), records[0]);
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Select(row => string.Join('|', records[0].Select(column => Plain(row[column])))),
            records.Skip(1).Select(record => string.Join('|', record.Select(Plain))));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task AWorkbookHasNumbersAsNumbersAndCodesAsTexts(int place, string path)
    {
        var (list, address) = (KnownList.All[place], await AddressAsync(path));
        var columns = list.Columns.Split(',');
        var expected = list.Rows(await samples.JsonAsync(address)).ToList();
        var reply = await samples.AskAsync(address + "&format=xlsx");
        Assert.Equal(
            (200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (reply.Status, reply["Content-Type"]));

        var workbook = Workbook.Read(reply.Body);
        Assert.Equal((1, columns.Length), (workbook.FrozenRows, workbook.Widths));
        Assert.Equal(expected.Count, workbook.Rows.Count);
        Assert.All(workbook.Headings, heading => Assert.False(string.IsNullOrWhiteSpace(heading)));

        foreach (var (row, cells) in expected.Zip(workbook.Rows))
        {
            foreach (var (column, cell) in columns.Zip(cells))
                AssertSame(list, column, row[column], cell);
        }
    }

    [Fact]
    public async Task HeadingsAndWordsAreCzechOrEnglishAndTheSourceIsNamed()
    {
        var year = await samples.JsonAsync(Level.Split("/budget")[0]);
        var czech = Workbook.Read((await samples.AskAsync(Level + "&format=xlsx")).Body);
        var english = Workbook.Read((await samples.AskAsync(Level + "&format=xlsx&lang=en")).Body);

        Assert.Equal(
            [
                "Kód", "Název", "Běžný název", "Úroveň", "Schválený rozpočet (Kč)", "Rozpočet po změnách (Kč)", "Skutečnost (Kč)",
                "Skutečnost na obyvatele (Kč)", "Počet podřízených", "Počet plateb",
            ],
            czech.Headings);
        Assert.Equal(
            [
                "Code", "Name", "Plain name", "Level", "Approved budget (CZK)", "Amended budget (CZK)", "Actual (CZK)",
                "Actual per inhabitant (CZK)", "Children", "Payments",
            ],
            english.Headings);
        Assert.Equal(("Oddíl", "Section"), (czech.Rows[0][3], english.Rows[0][3]));

        var published = MomentOf(year["publishedAt"].Text);
        Assert.Equal(["Rozpočet", "Zdroj"], czech.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(["Budget", "Source"], english.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(new Uri(await samples.AddressAsync(), Level + "&format=xlsx").ToString(), czech.Said("Adresa"));
        Assert.Equal(("Kamenice nad Lužnicí", 2024.0), (czech.Said("Obec"), czech.Said("Rok")));
        Assert.Equal(year["edition"].Text, czech.Said("Vydání"));
        Assert.Equal(published.Date, ((DateTime)czech.Said("Zveřejněno")!).Date);
        Assert.Equal("Kamenice nad Lužnicí", english.Said("Municipality"));
    }

    [Fact]
    public async Task CodesKeepTheirZerosAndAmountsTheirFormat()
    {
        var names = Workbook.Read((await samples.AskAsync("/api/v1/codelists/paragraphs?year=2024&format=xlsx")).Body);
        Assert.Equal("0000", names.Rows[0][0]);

        var level = Workbook.Read((await samples.AskAsync(Level + "&format=xlsx")).Body);
        Assert.Equal(("@", "#,##0.00", "#,##0"), (level.Sheets[0].Formats[0], level.Sheets[0].Formats[6], level.Sheets[0].Formats[9]));
    }

    [Theory]
    [InlineData("/api/v1/municipalities?format=csv", "municipalities.csv")]
    [InlineData(Level + "&format=xlsx", "kamenice-nad-luznici-2024-budget-expenditure-function.xlsx")]
    [InlineData(Level + "&path=31/3113&format=csv", "kamenice-nad-luznici-2024-budget-expenditure-function-31-3113.csv")]
    [InlineData("/api/v1/codelists/items?year=2024&format=xlsx", "items-2024.xlsx")]
    [InlineData("/api/v1/compare?municipalities=skalinov&year=2024&format=csv", "compare-2024-expenditure.csv")]
    [InlineData("/api/v1/municipalities/skalinov/timeline?format=xlsx", "skalinov-timeline-expenditure.xlsx")]
    [InlineData("/api/v1/municipalities/skalinov/timeline/parts?side=income&format=xlsx", "skalinov-timeline-income-parts.xlsx")]
    [InlineData("/api/v1/municipalities/skalinov/years/2024/payments?format=xlsx", "skalinov-2024-payments.xlsx")]
    public async Task AFileSaysWhatIsInIt(string path, string name) =>
        Assert.Equal($"attachment; filename=\"{name}\"", (await samples.AskAsync(path))["Content-Disposition"]);

    private async Task<string> AddressAsync(string path)
    {
        if (!path.Contains("{ico}", StringComparison.Ordinal))
            return path;

        var counterparties = await samples.JsonAsync("/api/v1/municipalities/kamenice-nad-luznici/counterparties?limit=1");
        return path.Replace("{ico}", counterparties["counterparties"].Items[0]["id"].Text, StringComparison.Ordinal);
    }

    /// <summary>A number is the same with zeros behind its point.</summary>
    private static string Plain(string text) => text.Contains('.', StringComparison.Ordinal) && NumberOrNull(text) is { } number
        ? number.ToString("0.############", CultureInfo.InvariantCulture)
        : text;

    private static decimal? NumberOrNull(string text)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static void AssertSame(KnownList list, string column, string expected, object? cell)
    {
        if (expected.Length == 0)
            Assert.True(cell is null or "", $"{column}: {cell}");
        else if (column == "publishedAt")
            Assert.Equal(MomentOf(expected), Assert.IsType<DateTime>(cell), TimeSpan.FromSeconds(1));
        else if (IsDay(list, column))
            Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), Assert.IsType<DateTime>(cell));
        else if (column == "year" || Numbers.Any(end => column.EndsWith(end, StringComparison.Ordinal)))
            Assert.Equal((double)NumberOrNull(expected)!.Value, Assert.IsType<double>(cell), 1e-6);
        else if (Words.Contains(column) && !list.Path.Contains("/facts", StringComparison.Ordinal))
            Assert.NotEqual(expected, Assert.IsType<string>(cell));
        else
            Assert.Equal(expected, Assert.IsType<string>(cell));
    }

    /// <summary>What is approved of a document is a day, of a budget an amount.</summary>
    private static bool IsDay(KnownList list, string column) =>
        Days.Contains(column) && (column != "approved" || list.Path.Contains("/documents", StringComparison.Ordinal));

    private static DateTime MomentOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;
}
