using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Budgets;

/// <summary>A subsidised organisation is answered by its accounts, through the same doors as a town.</summary>
public sealed class OrganisationTests(SampleSite samples)
{
    private const string Year = "/api/v1/municipalities/skola-javornik/years/2024";
    private const string Budget = Year + "/budget";

    [Theory]
    [InlineData("expenditure", "50 51 52 54 55")]
    [InlineData("income", "60 64 66 67")]
    [InlineData("financing", "")]
    public async Task EverySideIsShownByAccountsWhenNothingElseIsAskedFor(string side, string codes)
    {
        var level = await samples.JsonAsync($"{Budget}?side={side}&sort=code&view=");

        Assert.Equal(("account", "organisation"), (level["view"].Text, level["municipality"]["kind"].Text));
        Assert.Equal(codes, string.Join(' ', level["children"].Items.Select(child => child["code"].Text)));
        Assert.All(level["children"].Items, child => Assert.Equal("accountGroup", child["level"].Text));
    }

    [Fact]
    public async Task TheWayDownLeadsFromAGroupToAnAccountAndItsAnalyticalOnes()
    {
        var level = await samples.JsonAsync(Budget + "?path=50/502&sort=code");

        Assert.Equal(["accountGroup 50 Spotřebované nákupy", "account 502 Spotřeba energie"], level["path"].Items.Select(Told));
        Assert.Equal(
            [
                "analytical 502.0300 Elektrická energie",
                "analytical 502.0310 Plyn",
                "analytical 502.0320 Vodné a stočné"
            ], level["children"].Items.Select(Told));
        // 322,000 and the change of 60,000.
        Assert.Equal(382_000m, level["children"].Items[1]["amended"].Number);
        Assert.All(level["children"].Items, child => Assert.Equal((0m, true), (child["children"].Number, child["perInhabitant"].IsNull)));
        Assert.Equal(
            level["children"].Items[1]["actual"].Raw,
            (await samples.JsonAsync(Budget + "?path=50/502/502.0310"))["total"]["actual"].Raw);
    }

    [Fact]
    public async Task AllMoneyIsThereWithOwnTransfersAndWithout()
    {
        var year = await samples.JsonAsync(Year);

        Assert.Equal(
            (8_826_000m, 8_279_204.71m),
            (year["totals"]["expenditure"]["amended"].Number, year["totals"]["expenditure"]["actual"].Number));
        Assert.Equal((8_826_000m, 8_807_451.53m), (year["totals"]["income"]["amended"].Number, year["totals"]["income"]["actual"].Number));

        foreach (var side in new[] { "income", "expenditure" })
        {
            Assert.Equal(year["totals"][side].Raw, year["consolidated"][side].Raw);
            Assert.Equal(year["totals"][side].Raw, (await samples.JsonAsync($"{Budget}?side={side}"))["total"].Raw);
        }

        Assert.Equal(0m, year["warnings"].Number);
    }

    [Theory]
    [InlineData(Budget + "?view=function", "'view' is 'function'; allowed are account.")]
    [InlineData(Budget + "?view=event&side=income", "'view' is 'event'; allowed are account.")]
    [InlineData(
        "/api/v1/municipalities/skalinov/years/2024/budget?view=account",
        "'view' is 'account'; allowed are function, economic, event, unit.")]
    public async Task AViewThatTheBudgetDoesNotHaveIsRefused(string path, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync(path)).Detail(400));

    [Theory]
    [InlineData("path=59")]
    [InlineData("path=50/501/0300")]
    [InlineData("path=50/501/501.0300/x")]
    [InlineData("side=income&path=50")]
    public async Task APathThatLeadsNowhereIsNotFound(string query) =>
        Assert.Contains("The account view of", (await samples.AskAsync($"{Budget}?{query}")).Detail(404), StringComparison.Ordinal);

    [Fact]
    public async Task ItsFilesHaveTheAccountAndItsName()
    {
        var links = (await samples.JsonAsync(Year))["links"];
        var rows = Csv.Rows(await samples.TextAsync(links["budgetCsv"].Text));
        var names = Csv.Rows(await samples.TextAsync(links["eventsCsv"].Text));

        Assert.Equal(34, rows.Count);
        Assert.All(rows, row => Assert.Equal(("", ""), (row["paragraph"], row["item"])));
        Assert.Contains(rows, row => (row["side"], row["account"], row["amended"]) == ("expenditure", "502.0310", "382000.00"));
        Assert.Contains(names, name => (name["kind"], name["id"], name["name"]) == ("account", "502.0310", "Plyn"));
    }

    [Fact]
    public async Task ItsPageSpeaksOfCostsAndRevenue()
    {
        var page = await samples.TextAsync("/budgets/skola-javornik/2024");

        Assert.Contains("content=\"Výnosy a náklady: ", page, StringComparison.Ordinal);
        Assert.Contains("Náklady", page, StringComparison.Ordinal);
        Assert.Contains("Výnosy", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"row\">Výdaje", page, StringComparison.Ordinal);
        Assert.DoesNotContain("převodů", page, StringComparison.Ordinal);
    }

    private static string Told(Json step) => $"{step["level"].Text} {step["code"].Text} {step["name"].Text}";
}
