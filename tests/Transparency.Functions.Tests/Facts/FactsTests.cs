using System.Globalization;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Facts;

public sealed class FactsTests(SampleSite samples)
{
    private const string Year = "/api/v1/municipalities/kamenice-nad-luznici/years/2024";
    private const string Facts = Year + "/facts";

    private static readonly string[] Stages = ["approved", "amended", "actual"];
    private static readonly string[] Sides = ["income", "expenditure", "financing"];

    public static TheoryData<string, int> Years { get; } =
    [
        .. SampleSite.Years.Select(year => new TheoryDataRow<string, int>(year.Municipality, year.Year))
    ];

    [Theory]
    [MemberData(nameof(Years))]
    public async Task SumsOverAnyDrilldownAreTheTotalsOfTheYear(string municipality, int number)
    {
        var path = $"/api/v1/municipalities/{municipality}/years/{number}";
        var year = await samples.JsonAsync(path);

        foreach (var drilldown in new[] { "side", "class", "group", "section,item", "event", "unit,paragraph,event", "account,analytical" })
        {
            var cells = await CellsAsync($"{path}/facts?drilldown={drilldown}&limit=1000");

            foreach (var side in Sides)
            {
                var total = (await samples.JsonAsync($"{path}/facts?drilldown={drilldown}&limit=1"))["total"][side];
                var ofSide = (await samples.JsonAsync($"{path}/facts?drilldown={drilldown}&limit=1000&cut=side:{side}"));
                var ofSideCells = await CellsAsync($"{path}/facts?drilldown={drilldown}&limit=1000&cut=side:{side}");

                foreach (var stage in Stages)
                {
                    Assert.Equal(year["totals"][side][stage].Raw, total[stage].Raw);
                    Assert.Equal(year["totals"][side][stage].Raw, ofSide["total"][stage].Raw);

                    if (!total[stage].IsNull)
                        Assert.Equal(total[stage].Number, ofSideCells.Sum(cell => cell[stage].Number));
                }
            }

            Assert.Equal(year["payments"].Number, cells.Sum(cell => cell["payments"].Number));
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task ConsolidatedFactsAreTheConsolidatedTotals(string municipality, int number)
    {
        var path = $"/api/v1/municipalities/{municipality}/years/{number}";
        var year = await samples.JsonAsync(path);

        var total = (await samples.JsonAsync($"{path}/facts?drilldown=item&consolidated=true"))["total"];

        foreach (var side in Sides[..2])
        {
            foreach (var stage in Stages)
                Assert.Equal(year["consolidated"][side][stage].Raw, total[side][stage].Raw);
        }
    }

    [Fact]
    public async Task ACellHasACodeAndANameForEachDimensionAndItsSums()
    {
        var answer = await samples.JsonAsync(Facts + "?drilldown=section,item&cut=side:expenditure&order=actual:desc&limit=3");

        Assert.Equal(
            [
                "municipality", "year", "edition", "drilldown", "of", "consolidated", "cells", "total", "count",
                "next", "links"
            ], answer.Names);
        Assert.Equal(["section", "item"], answer["drilldown"].Items.Select(name => name.Text));
        Assert.Equal("budget", answer["of"].Text);
        Assert.Equal(3, answer["cells"].Items.Length);
        Assert.Equal(["approved", "amended", "actual", "payments"], answer["total"].Names);

        foreach (var cell in answer["cells"].Items)
        {
            Assert.Equal(["section", "item", "approved", "amended", "actual", "payments"], cell.Names);
            Assert.Equal(["code", "name"], cell["section"].Names);
            Assert.Matches("^[0-9]{2}$", cell["section"]["code"].Text);
            Assert.Matches("^[0-9]{4}$", cell["item"]["code"].Text);
            Assert.NotEqual(cell["item"]["code"].Text, cell["item"]["name"].Text);
        }

        var amounts = answer["cells"].Items.Select(cell => cell["actual"].Number).ToList();
        Assert.Equal(amounts.OrderDescending(), amounts);
    }

    [Fact]
    public async Task SidesAreNeverAddedInACell()
    {
        var answer = await samples.JsonAsync(Facts + "?drilldown=unit");

        Assert.Equal(["side", "unit"], answer["drilldown"].Items.Select(name => name.Text));
        Assert.Equal(Sides, answer["total"].Names);
        Assert.Equal(
            ["unit"], (await samples.JsonAsync(Facts + "?drilldown=unit&cut=item:5169,5171"))["drilldown"].Items.Select(name => name.Text));
        Assert.Equal(
            Sides.Order(StringComparer.Ordinal),
            (await samples.JsonAsync(Facts))["cells"].Items.Select(cell => cell["side"]["code"].Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("section:33", "paragraph", "^33")]
    [InlineData("class:5", "item", "^5")]
    [InlineData("group:3", "section", "^3")]
    [InlineData("grouping:51,61|unit:40", "item", "^(51|61)")]
    [InlineData("event:~", "event", "^~$")]
    [InlineData("event:1008,2010", "event", "^(1008|2010)$")]
    public async Task ACutKeepsWhatItNamesAndNothingElse(string cut, string dimension, string pattern)
    {
        var cells = await CellsAsync($"{Facts}?drilldown={dimension},paragraph,item,unit&limit=1000&cut={cut}"
            .Replace("paragraph,paragraph", "paragraph", StringComparison.Ordinal)
            .Replace("item,paragraph,item", "item,paragraph", StringComparison.Ordinal));

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Matches(pattern, cell[dimension]["code"].Text));
    }

    [Fact]
    public async Task ALevelOfTheBudgetAndFactsSayTheSame()
    {
        var level = await samples.JsonAsync(Year + "/budget?side=expenditure&path=31/3113&consolidated=false");
        var cells = await CellsAsync(Facts + "?drilldown=event&cut=side:expenditure|paragraph:3113&limit=1000");

        Assert.Equal(
            level["children"].Items.Select(child => (child["code"].Text, child["name"].Text, child["actual"].Raw)).Order(),
            cells.Select(cell => (cell["event"]["code"].Text, cell["event"]["name"].Text, cell["actual"].Raw)).Order());
    }

    [Fact]
    public async Task MonthsAndTypesComeFromSinglePayments()
    {
        var year = await samples.JsonAsync(Year);
        var rows = Csv.Rows(await samples.TextAsync(year["links"]["paymentsCsv"].Text));
        var answer = await samples.JsonAsync(Facts + "?drilldown=month,type,section&cut=side:expenditure&order=month:asc&limit=1000");

        var expected = rows.Where(row => row["side"] == "expenditure")
            .GroupBy(row => (row["date"][..7], row["type"], row["paragraph"][..2]))
            .Select(cell => (cell.Key, cell.Sum(Amount), cell.Count()))
            .Order();

        Assert.Equal("payments", answer["of"].Text);
        Assert.Equal(expected, answer["cells"].Items.Select(cell => (
            (cell["month"]["code"].Text, cell["type"]["code"].Text, cell["section"]["code"].Text),
            cell["actual"].Number,
            (int)cell["payments"].Number)).Order());
        Assert.All(answer["cells"].Items, cell => Assert.True(cell["approved"].IsNull && cell["amended"].IsNull));
        Assert.Contains(answer["cells"].Items, cell => cell["month"]["name"].Text == "leden 2024");

        var march = await samples.JsonAsync(Facts + "?drilldown=item&cut=side:expenditure|month:3");
        Assert.Equal(
            rows.Where(row => row["side"] == "expenditure" && row["date"].StartsWith("2024-03", StringComparison.Ordinal)).Sum(Amount),
            march["total"]["actual"].Number);
    }

    [Fact]
    public async Task AStageAloneIsShownAloneAndOneThatNobodyKnowsIsNull()
    {
        var actual = await samples.JsonAsync(Facts + "?drilldown=item&stage=actual");
        Assert.All(actual["cells"].Items, cell => Assert.Equal(["item", "actual", "payments"], cell.Names));

        var all = await samples.JsonAsync(Facts + "?drilldown=item");
        var known = (await samples.JsonAsync(Year))["totals"]["income"];
        Assert.Contains(Stages, stage => known[stage].IsNull);

        foreach (var stage in Stages)
            Assert.All(all["cells"].Items, cell => Assert.Equal(known[stage].IsNull, cell[stage].IsNull));
    }

    [Fact]
    public async Task PagesGiveEveryCellOnceInTheOrderOfTheWhole()
    {
        const string query = Facts + "?drilldown=item,unit&order=payments:desc";
        var whole = await samples.JsonAsync(query + "&limit=1000");
        var paged = await CellsAsync(query + "&limit=7");

        Assert.True(whole["next"].IsNull);
        Assert.Equal(whole["count"].Number, paged.Count);
        Assert.Equal(whole["cells"].Items.Select(cell => cell.Raw), paged.Select(cell => cell.Raw));
    }

    [Theory]
    [InlineData("drilldown=barva", "'drilldown' is by 'barva'; allowed are side, class, grouping, item, group, section, paragraph, ")]
    [InlineData("drilldown=item,item", "'drilldown' is by 'item' twice.")]
    [InlineData("cut=barva:1", "'cut' is by 'barva'; allowed are side, class, grouping, item, group, section, paragraph, event, unit, ")]
    [InlineData("cut=side:costs", "'cut' is by 'side' 'costs'; allowed are income, expenditure, financing.")]
    [InlineData("cut=section:3", "'cut' is by 'section' '3'; it is a code of 2 digits.")]
    [InlineData("cut=month:13", "'cut' is by 'month' '13'; it is a month such as 2024-03, or 3 of this year.")]
    [InlineData("cut=event:1,,2", "'cut' is by 'event' ''; it is a code.")]
    [InlineData("cut=event:1|event:2", "'cut' is by 'event' twice; several codes are divided by commas.")]
    [InlineData("stage=planned", "'stage' is 'planned'; allowed are approved, amended, actual.")]
    [InlineData("drilldown=month&stage=approved", "'stage' is 'approved'; by month and type only actual is known.")]
    [InlineData("drilldown=type&consolidated=true", "'consolidated' is 'true'; single payments,")]
    [InlineData("drilldown=item&order=size", "'order' is by 'size'; allowed are item, approved, amended, actual, payments, each with ")]
    [InlineData("drilldown=item&order=section:asc", "'order' is by 'section'; allowed are item, ")]
    [InlineData("drilldown=item&order=actual:down", "'order' is by 'actual' 'down'; allowed are asc, desc.")]
    [InlineData("limit=1001", "'limit' is '1001'; it is a whole number from 1 to 1000.")]
    [InlineData("next=x", "'next' is 'x'; ")]
    [InlineData("Cut=side:income", "'Cut' is no parameter; allowed are drilldown, cut, stage, order, consolidated, limit, next, edition, ")]
    public async Task AMistakeIsNamedTogetherWithWhatIsAllowed(string query, string sentence) =>
        Assert.StartsWith(sentence, (await samples.AskAsync($"{Facts}?{query}")).Detail(400), StringComparison.Ordinal);

    [Theory]
    [InlineData("?drilldown=section")]
    [InlineData("?drilldown=month")]
    public async Task HeadAndTheKnownVersionAreAnsweredLikeEverywhere(string query)
    {
        var get = await samples.AskAsync(Facts + query);
        var head = await samples.AskAsync(Facts + query, HttpMethod.Head);

        Assert.Equal((200, 0), (head.Status, head.Body.Length));

        foreach (var header in new[] { "ETag", "Cache-Control", "Content-Type", "Content-Length", "Last-Modified" })
            Assert.Equal(get[header], head[header]);

        Assert.Equal(304, (await samples.AskAsync(Facts + query, null, ("If-None-Match", get["ETag"]!))).Status);
    }

    private async Task<List<Json>> CellsAsync(string query)
    {
        var cells = new List<Json>();
        for (string? next = ""; next is not null;)
        {
            var page = await samples.JsonAsync(next.Length == 0 ? query : $"{query}&next={next}");
            cells.AddRange(page["cells"].Items);
            next = page["next"].TextOrNull;
        }

        return cells;
    }

    private static decimal Amount(Dictionary<string, string> row) => decimal.Parse(row["amount"], CultureInfo.InvariantCulture);
}
