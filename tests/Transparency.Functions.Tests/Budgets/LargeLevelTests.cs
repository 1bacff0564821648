using System.Globalization;
using System.Text;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Budgets;

/// <summary>How many events there are and how long their names are is decided by a town; how long an answer is, is not.</summary>
public sealed class LargeLevelTests(AzuriteFixture azurite)
{
    private const int Events = 20_000;
    private const int MostBytes = 1_000_000;
    private const string Year = "/api/v1/municipalities/mnoho/years/2024";
    private const string ByEvent = Year + "/budget?side=expenditure&view=event";

    private static readonly string[] Stages = ["amended", "actual"];

    [Fact]
    public async Task ALevelOfTwentyThousandEventsDoesNotMakeAnAnswerOfMegabytes()
    {
        await using var site = await PublishedAsync(nameLength: 40);

        var reply = await site.AskAsync(ByEvent);
        var level = reply.Json;

        Assert.InRange(reply.Body.Length, 1, MostBytes);
        Assert.Equal(500, level["children"].Items.Length);
        Assert.Equal(Events - 500, level["rest"]["count"].Number);

        foreach (var query in new[] { "&limit=1000", "&sort=name", "&limit=1", "&sort=change&limit=999" })
            AssertItAddsUp(await site.JsonAsync(ByEvent + query));
    }

    [Fact]
    public async Task PagesOfALevelGiveEveryChildOnceAndTheLastHasNoRest()
    {
        await using var site = await PublishedAsync(nameLength: 40);
        var codes = new List<string>();
        var sum = 0m;
        var level = await site.JsonAsync(ByEvent + "&limit=1000");
        var total = level["total"]["actual"].Number;

        for (; ; level = await site.JsonAsync($"{ByEvent}&limit=1000&next={level["next"].Text}"))
        {
            codes.AddRange(level["children"].Items.Select(child => child["code"].Text));
            sum += level["children"].Items.Sum(child => child["actual"].Number);

            if (!level.Names.Contains("rest"))
                break;

            Assert.Equal(total, sum + level["rest"]["actual"].Number);
            Assert.Equal(Events, codes.Count + level["rest"]["count"].Number);
        }

        Assert.DoesNotContain("next", level.Names);
        Assert.Equal(Events, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Events, codes.Count);
        Assert.Equal(total, sum);
    }

    [Theory]
    [InlineData(1_900, "ž", 1_500)]
    [InlineData(9_900, "\"", 800)]
    public async Task LongNamesMakeShorterPagesAndNoLongerAnswers(int nameLength, string letter, int events)
    {
        await using var site = await PublishedAsync(nameLength, letter, events);

        var reply = await site.AskAsync(ByEvent + "&limit=1000");

        Assert.InRange(reply.Body.Length, MostBytes / 2, MostBytes);
        Assert.InRange(reply.Json["children"].Items.Length, 1, 999);
        AssertItAddsUp(reply.Json);

        var next = await site.AskAsync($"{ByEvent}&limit=1000&next={reply.Json["next"].Text}");
        Assert.InRange(next.Body.Length, 1, MostBytes);
        Assert.NotEmpty(next.Json["children"].Items);
        Assert.InRange((await site.AskAsync(Year)).Body.Length, 1, MostBytes);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("next=x")]
    public async Task APageThatCannotBeIsRefused(string query)
    {
        await using var site = await PublishedAsync(nameLength: 3, events: 3);

        Assert.Equal(400, (await site.AskAsync($"{ByEvent}&{query}")).Status);
    }

    [Fact]
    public async Task ALevelThatIsShownWholeHasNeitherRestNorNext()
    {
        await using var site = await PublishedAsync(nameLength: 3, events: 3);

        Assert.DoesNotContain((await site.JsonAsync(ByEvent)).Names, name => name is "rest" or "next");
        Assert.DoesNotContain((await site.JsonAsync(ByEvent + "&limit=3")).Names, name => name is "rest" or "next");
        Assert.Equal(1, (await site.JsonAsync(ByEvent + "&limit=2"))["rest"]["count"].Number);
    }

    private static void AssertItAddsUp(Json level)
    {
        foreach (var stage in Stages)
        {
            Assert.Equal(
                level["total"][stage].Number,
                level["children"].Items.Sum(child => child[stage].Number) + level["rest"][stage].Number);
        }
    }

    private async Task<Site> PublishedAsync(int nameLength, string letter = "ě", int events = Events)
    {
        var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var (rows, names) = (new Rows(), new StringBuilder("srcId;name\n"));
        var name = string.Concat(Enumerable.Repeat(letter == "\"" ? "\"\"" : letter, nameLength));

        for (var i = 1; i <= events; i++)
        {
            var code = i.ToString(CultureInfo.InvariantCulture);
            rows.Amended("3113", "6121", i % 977, code).Actual("3113", "6121", i * 31 % 1_009, code);
            names.Append(CultureInfo.InvariantCulture, $"{code};\"Akce {code} {name}\"\n");
        }

        await site.DropAsync("mnoho/2024/events.csv", names.ToString());
        await site.PublishAsync("mnoho", 2024, rows.ToString());

        return site;
    }
}
