using System.Net;
using System.Text.RegularExpressions;
using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Pages;

/// <summary>Levels of a budget as they are read without scripts.</summary>
public sealed partial class LevelPagesTests(SampleSite samples)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";

    private const string Interface = "/api/v1/municipalities/kamenice-nad-luznici/years/2024";

    [Theory]
    [InlineData("", "")]
    [InlineData("?side=income", "?side=income")]
    [InlineData("?side=financing", "?side=financing")]
    [InlineData("?path=31", "?path=31")]
    [InlineData("?view=economic", "?view=economic")]
    [InlineData("?view=event", "?view=event")]
    [InlineData("?gross=1", "?consolidated=false")]
    [InlineData("?side=income&gross=1&path=41", "?side=income&consolidated=false&path=41")]
    public async Task ALevelHasTheRowsThatTheInterfaceGives(string page, string level)
    {
        var answer = await samples.JsonAsync($"{Interface}/budget{level}");

        var text = await samples.TextAsync(Year + page);

        var rows = Rows(text);
        var children = answer["children"].Items;
        Assert.NotEmpty(children);
        Assert.Equal(children.Length + 1, rows.Count);

        foreach (var (child, row) in children.Zip(rows))
        {
            Assert.Contains(child["plainName"].IsNull ? child["name"].Text : child["plainName"].Text, row, StringComparison.Ordinal);

            foreach (var stage in new[] { "approved", "amended", "actual" })
                Assert.Contains($"<td>{Czech(child[stage].NumberOrNull)}</td>", row, StringComparison.Ordinal);
        }

        Assert.Contains($"<td>{Czech(answer["total"]["actual"].NumberOrNull)}</td>", rows[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryLevelOfAYearIsReachedByLinksAndHasATitleAndAnAddressOfItsOwn()
    {
        var (seen, titles) = (new HashSet<string> { Year }, new Dictionary<string, string>());
        var queue = new Queue<string>([Year]);

        while (queue.TryDequeue(out var path))
        {
            var reply = await samples.AskAsync(path);
            Assert.True(reply.Status == 200, $"{path} is a {reply.Status}");

            // What is nothing but transfers is one page, whether it is asked for with or without them.
            var canonical = WebUtility.HtmlDecode(Canonical().Match(reply.Text).Groups[1].Value);
            if (!canonical.EndsWith(path, StringComparison.Ordinal))
            {
                Assert.EndsWith(path + "&gross=1", canonical, StringComparison.Ordinal);
                continue;
            }

            var title = Title().Match(reply.Text).Groups[1].Value;
            Assert.False(titles.TryGetValue(title, out var other), $"{path} has the title of {other}: {title}");
            titles[title] = path;
            // Two levels down is enough to meet every kind of page.
            foreach (var link in Links(reply.Text).Where(link => link.Count(letter => letter == '/') < 6 && seen.Add(link)))
                queue.Enqueue(link);
        }

        Assert.True(seen.Count > 100, $"{seen.Count} pages");
        Assert.Contains($"{Year}?side=income", seen);
        Assert.Contains($"{Year}?path=31", seen);
        Assert.Contains($"{Year}?path=31/3113", seen);
    }

    [Fact]
    public async Task PaymentsAreReadPageByPageAndNoneTwice()
    {
        const string filter = "side=expenditure";
        var all = await samples.JsonAsync($"/api/v1/municipalities/brno-lipova/years/2024/payments?{filter}&limit=1000");
        var (path, rows) = ("/budgets/brno-lipova/2024?show=payments", new List<string>());

        for (var pages = 0; path is not null && pages < 50; pages++)
        {
            var text = await samples.TextAsync(path);
            rows.AddRange(Rows(text));
            path = Next().Match(text) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
        }

        Assert.Null(path);
        Assert.Equal(all["total"]["count"].Number, rows.Count);
        Assert.True(rows.Count > 100, "The sample has more than a page.");

        foreach (var (payment, row) in all["payments"].Items.Zip(rows))
            Assert.Contains($"<td class=\"amount\">{Czech(payment["amount"].Number)}</td>", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?utm_source=mail&fbclid=x")]
    [InlineData("?side=nonsense&view=nonsense")]
    [InlineData("?view=account")]
    [InlineData("?from=-1")]
    public async Task WhatIsHungOnAnAddressIsNotLookedAt(string query)
    {
        var text = await samples.TextAsync(Year + query);

        Assert.EndsWith(Year, Canonical().Match(text).Groups[1].Value, StringComparison.Ordinal);
        Assert.Equal(Rows(await samples.TextAsync(Year)), Rows(text));
    }

    [Theory]
    [InlineData("?path=99")]
    [InlineData("?from=500")]
    [InlineData("?path=31/%2500")]
    [InlineData("?side=income&path=9999")]
    [InlineData("?show=payments&next=nonsense")]
    public async Task WhatIsNotThereIsAPageThatSaysSo(string query)
    {
        var reply = await samples.AskAsync(Year + query);

        Assert.Equal((404, "text/html; charset=utf-8"), (reply.Status, reply["Content-Type"]));
        Assert.Contains("v rozpočtu roku 2024 nic takového nemá", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMunicipalityHasItsOwnAddressForItsNewestYear()
    {
        var text = await samples.TextAsync("/budgets/kamenice-nad-luznici");

        Assert.EndsWith("/budgets/kamenice-nad-luznici", Canonical().Match(text).Groups[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOrganisationHasItsCostsByAccounts()
    {
        var organisation = (await samples.JsonAsync("/api/v1/municipalities"))["municipalities"].Items
            .First(town => town["kind"].Text == "organisation");
        var path = $"/budgets/{organisation["id"].Text}/{organisation["years"].Items[0].Number}";

        var text = await samples.TextAsync(path);

        Assert.NotEmpty(Rows(text));
        Assert.Contains(">Náklady</a>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("podle účelu", text, StringComparison.Ordinal);
        Assert.Equal(200, (await samples.AskAsync(Links(text).First(link => link.Contains("path=", StringComparison.Ordinal)))).Status);
    }

    private static string Czech(decimal? amount) => amount is { } known ? CzechText.Amount(Money.FromCrowns(known)) : "neuvedeno";

    /// <summary>The rows of the last table of the component's content, and of its sum.</summary>
    private static List<string> Rows(string page)
    {
        var inside = page[page.IndexOf("<h2 class=\"heading\">", StringComparison.Ordinal)..End(page)];
        var body = inside[inside.IndexOf("</thead>", StringComparison.Ordinal)..];

        return [.. Row().Matches(body).Select(row => WebUtility.HtmlDecode(row.Value))];
    }

    private static IEnumerable<string> Links(string page) => Reference()
        .Matches(page[..End(page)])
        .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
        .Where(link => link.Split('?')[0] == Year || !page.Contains(Year, StringComparison.Ordinal));

    private static int End(string page) => page.IndexOf("</budget-explorer>", StringComparison.Ordinal);

    [GeneratedRegex("<tr>.*?</tr>")]
    private static partial Regex Row();

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<link rel=\"canonical\" href=\"(.*?)\">")]
    private static partial Regex Canonical();

    [GeneratedRegex("<a href=\"(.*?)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<a rel=\"next\" href=\"(.*?)\"")]
    private static partial Regex Next();
}
