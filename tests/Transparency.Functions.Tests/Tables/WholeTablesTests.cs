using System.IO.Compression;
using Transparency.Functions.Tables;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Tables;

public sealed class WholeTablesTests(SampleSite samples, AzuriteFixture azurite)
{
    private const string Town = "/api/v1/municipalities/mnoho", Year = Town + "/years/2024";

    [Fact]
    public async Task ATableIsWholeWhereAPageOfJsonEnds()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var rows = new Rows();

        for (var i = 0; i < 1_200; i++)
            rows.Actual("6171", "5169", i + 1, $"{i:00000}");

        await site.PublishAsync("mnoho", 2024, rows.ToString());

        const string level = Year + "/budget?side=expenditure&view=event";
        Assert.Equal(500, (await site.JsonAsync(level))["children"].Items.Length);

        foreach (var whole in new[] { level, Year + "/facts?drilldown=event&cut=side:expenditure" })
        {
            var csv = await site.AskAsync(whole + "&format=csv");
            var workbook = await site.AskAsync(whole + "&format=xlsx");

            Assert.Equal((null, null), (csv["Link"], workbook["Link"]));
            Assert.Equal(1_200, Csv.Rows(csv.Text).Count);
            Assert.Equal(
                Enumerable.Range(0, 1_200).Select(i => $"{i:00000}"),
                Workbook.Read(workbook.Body).Rows.Select(row => Assert.IsType<string>(row[0])).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task AWorkbookThatWouldBeTooLongLeadsToCsv()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var rows = new Rows();

        for (var i = 0; i <= AskedList.MostRows; i++)
            rows.Payment("6171", i % 2 == 0 ? "5169" : "5171", i + 1, "2024-01-01", description: "");

        await site.PublishAsync("mnoho", 2024, rows.ToString());

        Assert.Equal(
            "The list has more than 50000 rows or would be longer than 24 MB in JSON; take it as CSV (format=csv), which has no end, or "
                + "ask for a part of it.",
            (await site.AskAsync(Year + "/payments?format=xlsx")).Detail(400));
        Assert.Equal(AskedList.MostRows + 1, Csv.Rows(await site.TextAsync(Year + "/payments?format=csv")).Count);
        Assert.Equal(25_000, Workbook.Read((await site.AskAsync(Year + "/payments?format=xlsx&item=5171")).Body).Rows.Count);
        Assert.StartsWith(
            "'sort' orders at most 5000 payments in a table,",
            (await site.AskAsync(Year + "/payments?format=xlsx&sort=amount")).Detail(400),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextsThatASpreadsheetWouldRunAreTexts()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        string[] texts = ["=1+1", "+420", "@SUM(A1)", "'=x", "_x0041_ & <b>", "00123", "1.5.2024", "-5"];
        var rows = new Rows();

        foreach (var text in texts)
            rows.Payment("6171", "5169", -12.5m, "2024-01-31", ownEvent: "007", description: text);

        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var payments = Workbook.Read((await site.AskAsync(Year + "/payments?format=xlsx")).Body);
        var said = payments.Rows.Select(row => Assert.IsType<string>(row[10]));

        Assert.Equal(
            (await site.JsonAsync(Year + "/payments"))["payments"].Items
                .Select(payment => payment["description"].Text)
                .Order(StringComparer.Ordinal),
            said.Order(StringComparer.Ordinal));
        Assert.All(payments.Rows, row => Assert.Equal(
            (new DateTime(2024, 1, 31), "6171", "007", -12.5, "91862523"),
            ((DateTime)row[0]!, row[3], row[5], row[7], row[8])));
        Assert.Equal(
            ["Datum", "Druh dokladu", "Strana", "Paragraf", "Položka", "Akce", "Organizační jednotka", "Částka (Kč)", "IČO"],
            payments.Headings.Take(9));

        var csv = Csv.Rows(await site.TextAsync(Year + "/facts?drilldown=event&format=csv"));
        Assert.Equal("-100.00", Assert.Single(csv)["actual"]);
    }

    [Fact]
    public async Task AWorkbookHasNoTimeOfItsOwn()
    {
        var reply = await samples.AskAsync("/api/v1/codelists/items?year=2024&format=xlsx");
        using var archive = new ZipArchive(new MemoryStream(reply.Body));

        Assert.All(archive.Entries, part => Assert.Equal(new DateTime(1980, 1, 1), part.LastWriteTime.DateTime));
        Assert.DoesNotContain(archive.Entries, part => part.FullName.StartsWith("docProps", StringComparison.Ordinal));
    }
}
