using System.Globalization;
using Transparency.Functions.Documents;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Documents;

public sealed class DocumentsTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Header = "kind;title;number;url;approved;published;removed\n";

    [Fact]
    public async Task TheSamplesDocumentsHaveTheirDeadlines()
    {
        var answer = await samples.JsonAsync("/api/v1/municipalities/skalinov/years/2024/documents");

        Assert.Equal(
            [
                "draft-budget: draft-budget-published 2023-12-05 2023-12-05 met ",
                "budget: budget-approved 2023-12-31 2023-12-13 met , budget-published 2024-02-16 2024-02-16 met ",
                "provisional-budget: provisional-budget-published 2024-01-12 2023-12-18 met ",
                "amendment: amendment-published 2024-04-19  unknown ",
                "amendment: amendment-published 2024-08-16 2024-08-16 met ",
                "final-account: final-account-approved 2025-06-30 2025-06-25 met , final-account-published 2025-07-25 2025-06-30 met ",
            ],
            answer["documents"].Items.Select(document =>
                $"{document["kind"].Text}: {string.Join(", ", document["deadlines"].Items.Select(Deadline))}"));
        Assert.Equal(["draft-final-account"], answer["missing"].Items.Select(missing => missing["kind"].Text));
        Assert.StartsWith(
            "draft-final-account-published 2025-06-10  missed ",
            Deadline(answer["missing"].Items[0]["deadline"]),
            StringComparison.Ordinal);
        Assert.Equal("https://skalinov.example.cz/dokumenty/2024/N%C3%A1vrh%20rozpo%C4%8Dtu.pdf", answer["documents"].Items[0]["url"].Text);
        Assert.Equal("§ 11 odst. 3 zákona č. 250/2000 Sb.", answer["documents"].Items[0]["deadlines"].Items[0]["law"].Text);
    }

    [Fact]
    public async Task AnAmendmentPublishedLateSaysByHowManyDays()
    {
        var answer = await samples.JsonAsync("/api/v1/municipalities/skalinov/years/2023/documents");

        var late = answer["documents"].Items.Single(document => document["number"].TextOrNull == "2/2023")["deadlines"].Items.Single();
        Assert.Equal("amendment-published 2023-10-20 2023-10-25 missed 5", Deadline(late));
        Assert.Empty(answer["missing"].Items);
    }

    [Fact]
    public async Task WhoListsNothingMissesNothing()
    {
        var answer = await samples.JsonAsync("/api/v1/municipalities/brno-lipova/years/2024/documents");

        Assert.Equal(("[]", "[]"), (answer["documents"].Raw, answer["missing"].Raw));
        Assert.DoesNotContain("documentsCsv", answer["links"].Names);
        Assert.Contains("documents", answer["links"].Names);
        Assert.Contains("documentsCsv", (await samples.JsonAsync("/api/v1/municipalities/skalinov/years/2024"))["links"].Names);
    }

    [Fact]
    public async Task DaysAreCountedFromTodayInPrague()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("budouci/2098/documents.csv", Header + "amendment;;1;;2098-03-03;;\n");
        await site.PublishAsync("budouci", 2098, new Rows().Actual("6171", "5169", 1).ToString());

        var before = CzechDay.Today(TimeProvider.System);

        var answer = await site.JsonAsync("/api/v1/municipalities/budouci/years/2098/documents");

        var today = DateOnly.ParseExact(answer["today"].Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.InRange(today, before, CzechDay.Today(TimeProvider.System));
        // 2 April 2098 is a Wednesday.
        Assert.Equal(
            $"amendment-published 2098-04-02  running {new DateOnly(2098, 4, 2).DayNumber - today.DayNumber}",
            Deadline(answer["documents"].Items.Single()["deadlines"].Items.Single()));
        Assert.Equal(["budget"], answer["missing"].Items.Select(missing => missing["kind"].Text));
    }

    [Fact]
    public async Task ANamedEditionKeepsItsListAndNotItsDay()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("obec/2024/documents.csv", Header + "amendment;;1;https://x.example.cz/1;2024-03-03;2024-03-04;\n");

        var first = await site.PublishAsync("obec", 2024, new Rows().Actual("6171", "5169", 1).ToString());
        await site.DropAsync(
            "obec/2024/documents.csv",
            Header
                + "amendment;;1;https://x.example.cz/1;2024-03-03;2024-03-04;\n"
                + "amendment;;2;https://x.example.cz/2;2024-05-03;2024-06-20;\n");

        var second = await site.ImportAsync("obec", 2024);

        const string Path = "/api/v1/municipalities/obec/years/2024/documents";
        Assert.Equal(2, (await site.JsonAsync(Path))["documents"].Items.Length);

        var named = await site.AskAsync($"{Path}?edition={first}");
        Assert.Single(named.Json["documents"].Items);
        // Tomorrow it is another answer, so nobody may keep it for good.
        Assert.DoesNotContain("immutable", named["Cache-Control"], StringComparison.Ordinal);
        Assert.NotEqual(first, second.Edition);
        Assert.Equal(400, (await site.AskAsync(Path + "?x=1")).Status);
        Assert.Equal(404, (await site.AskAsync("/api/v1/municipalities/obec/years/2023/documents")).Status);

        var change = (await site.JsonAsync("/api/v1/publications?municipality=obec"))["publications"].Items[0];
        Assert.Equal(["2"], change["change"]["documents"]["addedDocuments"].Items.Select(document => document["number"].Text));
        Assert.Contains(
            "Rozpočtové dokumenty: nově v seznamu: rozpočtové opatření č. 2.",
            await PlainAsync(site, $"/publications/{change["id"].Text}"),
            StringComparison.Ordinal);

        Assert.Contains(
            "Budget documents: newly listed: amendment no. 2.",
            await PlainAsync(site, $"/publications/{change["id"].Text}?lang=en"),
            StringComparison.Ordinal);
    }

    [Theory]
    // Summer time, winter time, and the nights when one becomes the other.
    [InlineData("2024-07-01T21:59:59Z", "2024-07-01")]
    [InlineData("2024-07-01T22:00:00Z", "2024-07-02")]
    [InlineData("2024-12-31T22:59:59Z", "2024-12-31")]
    [InlineData("2024-12-31T23:00:00Z", "2025-01-01")]
    [InlineData("2024-03-30T22:59:59Z", "2024-03-30")]
    [InlineData("2024-03-30T23:00:00Z", "2024-03-31")]
    [InlineData("2024-03-31T22:00:00Z", "2024-04-01")]
    [InlineData("2024-10-26T22:00:00Z", "2024-10-27")]
    [InlineData("2024-10-27T22:59:59Z", "2024-10-27")]
    [InlineData("2024-10-27T23:00:00Z", "2024-10-28")]
    public void ADayBeginsAtMidnightInPrague(string at, string day)
    {
        var moment = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        var expected = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(expected, CzechDay.Of(moment));
        Assert.True(CzechDay.Start(expected) <= moment && moment < CzechDay.Start(expected.AddDays(1)));
    }

    private static async Task<string> PlainAsync(Site site, string path) =>
        System.Net.WebUtility.HtmlDecode(await site.TextAsync(path)).Replace('\u00A0', ' ');

    private static string Deadline(Json deadline) =>
        $"{deadline["rule"].Text} {deadline["due"].TextOrNull} {deadline["done"].TextOrNull} {deadline["state"].Text} "
            + $"{(deadline["days"].IsNull ? "" : deadline["days"].Raw)}";
}
