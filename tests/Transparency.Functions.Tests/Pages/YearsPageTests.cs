using System.Net;
using System.Text.RegularExpressions;
using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

/// <summary>All years of a municipality beside each other.</summary>
public sealed partial class YearsPageTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Years = "/budgets/brumovice/years";

    private const string Timeline = "/api/v1/municipalities/brumovice/timeline";

    [Theory]
    [InlineData("", "31", "")]
    [InlineData("", "61", "")]
    [InlineData("?side=income", "13", "side=income&")]
    [InlineData("?view=economic", "51", "view=economic&")]
    [InlineData("?path=31", "31/3113", "")]
    public async Task EachPartIsWhatItsTimelineSaysInEveryYearAndAGapWhereThereIsNone(string page, string path, string query)
    {
        await using var site = await BrumoviceAsync();

        var row = Row(await site.TextAsync(Years + page), path.Split('/')[^1]);
        var line = (await site.JsonAsync($"{Timeline}?{query}path={path}"))["years"].Items;

        // 2023 and 2025 are not published.
        Assert.Equal(
            [Actual(line[0]), Actual(line[1]), null, Actual(line[2]), null, Actual(line[3])],
            row);
    }

    [Fact]
    public async Task ConstantPricesAndInhabitantsAreThoseOfTheTimeline()
    {
        await using var site = await BrumoviceAsync();
        var line = (await site.JsonAsync(Timeline + "?path=31&prices=constant"))["years"].Items;

        var constant = Row(await site.TextAsync(Years + "?prices=constant"), "31");
        var each = Row(await site.TextAsync(Years + "?prices=constant&per=inhabitant"), "31");
        var nominal = Row(await site.TextAsync(Years + "?per=inhabitant"), "31");

        // Nobody knows the inflation of 2026.
        Assert.Equal([Czech(line[0]["constant"]["actual"]), Czech(line[1]["constant"]["actual"]), null, null, null, null], constant);
        Assert.Equal([Czech(line[0]["constant"]["perInhabitant"]), Czech(line[1]["constant"]["perInhabitant"])], each.Take(2));
        Assert.Equal(Czech(line[3]["perInhabitant"]), nominal[^1]);
    }

    [Fact]
    public async Task PartsAddUpToTheirTotalAndTheLargestIsTheFirst()
    {
        var page = await samples.TextAsync("/budgets/kamenice-nad-luznici/years");
        var rows = Rows(page);
        var sizes = rows.SkipLast(1).Select(row => row.Sum(amount => Math.Abs(Number(amount)))).ToList();

        Assert.Equal(sizes.OrderDescending(), sizes);

        for (var year = 0; year < rows[^1].Count; year++)
            Assert.Equal(Number(rows[^1][year]), rows.SkipLast(1).Sum(row => Number(row[year])));
    }

    [Theory]
    [InlineData("/budgets/kamenice-nad-luznici/years")]
    [InlineData("/budgets/skola-javornik/years")]
    [InlineData("/budgets/brno-lipova/years?side=income&scale=own&per=inhabitant&lang=en")]
    public async Task EveryLinkOfThePageLeadsSomewhere(string path)
    {
        var text = await samples.TextAsync(path);
        var links = Link().Matches(text).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct().ToList();

        Assert.Contains(links, link => link.Contains("path=", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(link[0] is '/' or '#', link));

        foreach (var link in links.Where(link => link[0] == '/'))
            Assert.True((await samples.AskAsync(link)).Status == 200, $"{link} of {path}");
    }

    [Fact]
    public async Task ThePageHasTheLanguageThatIsAskedForAndItsOwnAddress()
    {
        var page = await samples.TextAsync("/budgets/skalinov/years?lang=en&scale=own");

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("/budgets/skalinov/years?scale=own&amp;lang=en\">", page, StringComparison.Ordinal);
        Assert.Contains("over the years", page, StringComparison.Ordinal);
        Assert.Matches("<link rel=\"stylesheet\" href=\"/charts.css\\?v=[0-9a-f]{8}\">", page);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InEnglishPartsAndTheWayToThemHaveEnglishNames()
    {
        await using var site = await BrumoviceAsync();

        var all = await site.TextAsync(Years + "?lang=en");
        var section = await site.TextAsync(Years + "?path=31&lang=en");
        var line = await site.JsonAsync(Timeline + "?path=31/3113&lang=en");

        Assert.Contains("Schools and kindergartens", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Školy a školky", all, StringComparison.Ordinal);
        Assert.Contains("Primary schools", section, StringComparison.Ordinal);
        Assert.Equal(["Schools and kindergartens", "Primary schools"], line["path"].Items.Select(step => step["plainName"].Text));
        Assert.Equal("Základní školy", line["years"].Items[0]["name"].Text);
    }

    [Theory]
    [InlineData("?x=1", "'x' is no parameter; allowed are side, view, path, prices, base, per, scale, lang.")]
    [InlineData("?scale=large", "'scale' is 'large'; allowed are common, own.")]
    [InlineData("?prices=nominal&base=2020", "'base' is the year of constant prices, and 'prices' is 'nominal'.")]
    public async Task AMistakeIsNamed(string query, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync("/budgets/skalinov/years" + query)).Detail(400));

    [Theory]
    [InlineData("/budgets/skalinov/years?path=99", "v žádném zveřejněném rozpočtu nemá")]
    [InlineData("/budgets/nikde/years", "Takovou obec tu nemáme.")]
    public async Task WhatIsNotThereIsAPageThatSaysSo(string path, string sentence)
    {
        var reply = await samples.AskAsync(path);

        Assert.Equal((404, "text/html; charset=utf-8"), (reply.Status, reply["Content-Type"]));
        Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHasTheVersionIsAnsweredBeforeAnyEditionIsReadAndANewEditionChangesIt()
    {
        await using var site = await BrumoviceAsync();
        var etag = (await site.AskAsync(Years))["ETag"]!;
        Assert.Equal(304, (await site.AskAsync(Years, null, ("If-None-Match", etag))).Status);

        await site.PublishAsync("brumovice", 2022, new Rows().Actual("3113", "5169", 4_001).ToString());

        var after = await site.AskAsync(Years, null, ("If-None-Match", etag));
        Assert.Equal(200, after.Status);
        Assert.Equal("4\u00A0001,00", Row(after.Text, "31")[1]);
    }

    [Fact]
    public async Task ThousandsOfEventsAreOneRowBehindTheLargest()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var rows = Enumerable.Range(1, 300).Aggregate(new Rows(), (all, i) => all.Actual("6171", "5169", i, $"{i}"));
        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var table = Rows(await site.TextAsync("/budgets/mnoho/years?view=event"));

        // Forty, what follows them, and all.
        Assert.Equal(42, table.Count);
        Assert.Equal(300m, Number(table[0][0]));
        Assert.Equal(45_150m, Number(table[^1][0]));
        Assert.Equal(Number(table[^1][0]), table.SkipLast(1).Sum(row => Number(row[0])));
    }

    /// <summary>In whatever money it is shown, the whole table is taken along as it stands on the page.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("?side=income")]
    [InlineData("?view=economic&per=inhabitant")]
    [InlineData("?path=31&base=2024&per=inhabitant")]
    [InlineData("?view=event&prices=constant")]
    public async Task TheTableIsTakenAlongAsItStands(string query)
    {
        await using var site = await BrumoviceAsync();
        var page = await site.TextAsync(Years + query);
        var link = Link().Matches(page)
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            .Where(address => address.Contains("/timeline/parts?", StringComparison.Ordinal))
            .Single(address => address.EndsWith("csv", StringComparison.Ordinal));

        var lines = (await site.TextAsync(link)).TrimEnd().Split('\n').Select(line => line.TrimEnd('\r').Split(',')).ToList();

        Assert.Equal("code,name,plainName,actual2021,actual2022,actual2024,actual2026", string.Join(',', lines[0]).TrimStart('\uFEFF'));
        // 2023 and 2025 are gaps of the page, and no columns.
        Assert.Equal(
            Rows(page).Select(row => new[] { row[0], row[1], row[3], row[5] }.Select(text => text is null ? null : (decimal?)Number(text))),
            lines.Skip(1).Select(line => line[^4..].Select(text => text.Length == 0 ? null : (decimal?)Amount(text))));
        Assert.Equal(200, (await site.AskAsync(link.Replace("csv", "xlsx", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task APlanHasAColumnWhereAYearHasNothingElse()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("plany", 2024, new Rows().Actual("3113", "5169", 5).Amended("3113", "5169", 8).ToString());
        await site.PublishAsync("plany", 2025, new Rows().Amended("3113", "5169", 9).ToString());

        var table = (await site.TextAsync("/api/v1/municipalities/plany/timeline/parts?format=csv")).TrimStart('\uFEFF').Split('\n');
        var parts = (await site.JsonAsync("/api/v1/municipalities/plany/timeline/parts"))["parts"].Items;

        Assert.Equal("code,name,plainName,actual2024,actual2025,plan2025", table[0].TrimEnd('\r'));
        Assert.EndsWith(",5.00,,9.00", table[1].TrimEnd('\r'), StringComparison.Ordinal);
        Assert.StartsWith(",Celkem,,5.00,,9.00", table[2], StringComparison.Ordinal);
        Assert.Equal(("31", 1), (parts[0]["code"].Text, parts.Length));
        Assert.Equal(9m, parts[0]["years"].Items[1]["plan"].Number);
    }

    [Fact]
    public async Task AllEventsAreInTheTableThatIsTakenAlong()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var rows = Enumerable.Range(1, 300).Aggregate(new Rows(), (all, i) => all.Actual("6171", "5169", i, $"{i}"));
        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var table = await site.TextAsync("/api/v1/municipalities/mnoho/timeline/parts?view=event&format=csv");

        // The header, the events, and all.
        Assert.Equal(302, table.TrimEnd().Split('\n').Length);
        Assert.Equal(300m, (await site.JsonAsync("/api/v1/municipalities/mnoho/timeline/parts?view=event"))["count"].Number);
    }

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Actual(Json year) => Czech(year["actual"]);

    private static string? Czech(Json amount) => amount.NumberOrNull is { } known ? CzechText.Amount(Money.FromCrowns(known)) : null;

    private static decimal Number(string? text) => text is null ? 0 : decimal.Parse(text, CzechText.Numbers);

    private static List<string?> Row(string page, string code) => Cells(TableRow().Matches(page)
        .Select(row => row.Value)
        .Single(row => row.Contains($"<small class=\"code\">{code}</small>", StringComparison.Ordinal)));

    private static List<List<string?>> Rows(string page) => [.. TableRow().Matches(page).Select(row => Cells(row.Value))];

    /// <summary>Null for a gap.</summary>
    private static List<string?> Cells(string row) =>
        [.. Cell().Matches(row).Select(cell => Tag().Replace(cell.Groups[1].Value, "")).Select(text => text == "–" ? null : text)];

    private async Task<Site> BrumoviceAsync()
    {
        var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("brumovice/municipality.json", """{"name":"Brumovice","ico":"00042188","population":1234}""");
        await site.PublishAsync("brumovice", 2021, new Rows().Actual("3113", "5169", 1_000).Actual("0000", "1345", 10).ToString());
        await site.PublishAsync("brumovice", 2022, new Rows().Actual("3113", "5169", 4_000, "7").Actual("0000", "1345", 20).ToString());
        await site.PublishAsync("brumovice", 2024, new Rows().Actual("6171", "5169", 70).ToString());
        await site.PublishAsync("brumovice", 2026, new Rows().Actual("3113", "5169", 2_000).Actual("6171", "5169", 20).ToString());

        return site;
    }

    [GeneratedRegex("<tr><th scope=\"row\">.*?</tr>")]
    private static partial Regex TableRow();

    [GeneratedRegex("<td>(.*?)</td>")]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
