using System.Globalization;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Budgets;

public sealed class BudgetTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Budget = "/api/v1/municipalities/brno-lipova/years/2024/budget";

    [Fact]
    public async Task ALevelTellsItsPathByCodeNameAndLevel()
    {
        var path = (await samples.JsonAsync(Budget + "?path=31/3111"))["path"].Items;

        Assert.Equal(["31", "3111"], path.Select(step => step["code"].Text));
        Assert.Equal(["section", "paragraph"], path.Select(step => step["level"].Text));
        Assert.Equal("Mateřské školy", path[1]["name"].Text);
        Assert.Equal("Školy a školky", path[0]["plainName"].Text);
        Assert.NotEqual(path[0]["plainName"].Text, path[0]["name"].Text);
        Assert.True(path[1]["plainName"].IsNull);
    }

    [Theory]
    [InlineData("expenditure", "function")]
    [InlineData("income", "economic")]
    [InlineData("financing", "economic")]
    public async Task ASideIsShownInTheViewThatPeopleExpect(string side, string view)
    {
        var level = await samples.JsonAsync($"{Budget}?side={side}");

        Assert.Equal(view, level["view"].Text);
        Assert.Equal("true", level["consolidated"].Raw);
    }

    [Fact]
    public async Task ChildrenComeInTheOrderAskedFor()
    {
        async Task<Json[]> By(string sort) => (await samples.JsonAsync($"{Budget}?sort={sort}"))["children"].Items;

        var byCode = await By("code");
        Assert.Equal(byCode.OrderBy(child => child["code"].Text, StringComparer.Ordinal).Select(Code), byCode.Select(Code));
        Assert.Equal(byCode.OrderByDescending(child => child["actual"].Number).Select(Code), (await By("amount")).Select(Code));
        Assert.Equal(
            byCode.OrderByDescending(child => Math.Abs(child["actual"].Number - child["amended"].Number)).Select(Code),
            (await By("change")).Select(Code));

        var czech = StringComparer.Create(CultureInfo.GetCultureInfo("cs-CZ"), CompareOptions.None);
        Assert.Equal(
            byCode.OrderBy(child => child["plainName"].TextOrNull ?? child["name"].Text, czech).Select(Code),
            (await By("name")).Select(Code));
        Assert.Equal((await By("amount")).Select(Code), (await samples.JsonAsync(Budget))["children"].Items.Select(Code));
    }

    [Fact]
    public async Task MoneyPerInhabitantIsThatOfThoseWhoLivedThereInTheYear()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("brumovice/municipality.json", """{"name":"Brumovice","ico":"00042188","population":2000}""");
        await site.PublishAsync("brumovice", 2023, new Rows().Actual("6171", "5169", 1_039_000).ToString());

        var level = await site.JsonAsync("/api/v1/municipalities/brumovice/years/2023/budget");
        var compared = await site.JsonAsync("/api/v1/compare?municipalities=brumovice&year=2023");

        // In 2023 there were 1 039, whatever it says of itself today.
        Assert.Equal(1_000m, level["children"].Items[0]["perInhabitant"].Number);
        Assert.Equal(1_000m, compared["municipalities"].Items[0]["perInhabitant"].Number);
    }

    [Fact]
    public async Task MoneyPerInhabitantIsTheActualAmountOfOneOfThemRounded()
    {
        foreach (var child in (await samples.JsonAsync(Budget))["children"].Items)
        {
            Assert.Equal(decimal.Round(child["actual"].Number / 7420, 2, MidpointRounding.AwayFromZero), child["perInhabitant"].Number);
        }
    }

    [Theory]
    [InlineData("path=99")]
    [InlineData("path=31/9999")]
    [InlineData("path=31/3111/~/5169/0000")]
    [InlineData("side=income&path=32")]
    [InlineData("view=event&path=neznama")]
    public async Task APathThatLeadsNowhereIsNotFound(string query) =>
        Assert.Contains("has nothing at '", (await samples.AskAsync($"{Budget}?{query}")).Detail(404), StringComparison.Ordinal);

    [Fact]
    public async Task EventCodesWithOddCharactersAreReachedByTheirEncodedPath()
    {
        string[] codes = ["A/1", "B+2", "50%", "%2F", "~", "~tilda", "~~", "č. 7", "a b", "x&y=1", "#1", "?", "..", "A/1/", "=1+1", "'1"];
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var rows = new Rows();

        foreach (var (number, code) in codes.Index())
            rows.Payment("6171", "5169", number + 1, "2024-03-01", code);

        await site.PublishAsync("kody", 2024, rows.Actual("6171", "5139", 1000).ToString());

        var year = "/api/v1/municipalities/kody/years/2024";

        var children = (await site.JsonAsync(year + "/budget?view=event"))["children"].Items;

        Assert.Equal(codes.Length + 1, children.Length);

        foreach (var child in children)
        {
            var code = child["code"].Text;
            var level = await site.JsonAsync($"{year}/budget?view=event&path={Uri.EscapeDataString(Uri.EscapeDataString(code))}");
            Assert.Equal(code, level["path"].Items.Single()["code"].Text);
            Assert.Equal(child["actual"].Number, level["total"]["actual"].Number);

            var payments = await site.JsonAsync($"{year}/payments?event={Uri.EscapeDataString(code)}");
            Assert.Equal(child["payments"].Number, payments["total"]["count"].Number);

            if (code == "~")
                continue;

            var payment = Assert.Single(payments["payments"].Items);
            Assert.Equal(child["actual"].Number, payment["amount"].Number);
            Assert.Contains(payment["event"].Text, codes);
        }

        Assert.Contains("Bez akce", children.Select(child => child["name"].Text));
    }

    private static string Code(Json child) => child["code"].Text;
}
