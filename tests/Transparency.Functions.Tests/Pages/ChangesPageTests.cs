using System.Net;
using System.Text.RegularExpressions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

/// <summary>How a year's budget changed, publication by publication.</summary>
public sealed class ChangesPageTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Page = "/budgets/menice/2024/changes";

    private static readonly (string Stage, string Name)[] Ends =
        [("approved", "Schválený rozpočet"), ("amended", "Rozpočet po změnách"), ("actual", "Skutečnost")];

    [Fact]
    public async Task EachPublicationThatChangedTheBudgetIsAStepThatLeadsToIt()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("menice", 2024, Budget(100).ToString());
        await site.PublishAsync("menice", 2024, Budget(150).Actual("3113", "5169", 30).ToString());
        // What was done changed, and the budget did not.
        await site.PublishAsync("menice", 2024, Budget(150).Actual("3113", "5169", 60).ToString());
        await site.PublishAsync("menice", 2024, Budget(140).Actual("3113", "5169", 90).ToString());

        var page = await site.TextAsync(Page);

        Assert.Equal(
            [
                ("První známý rozpočet", "100,00"), ("Změna rozpočtu zveřejněná", "+50,00"), ("Změna rozpočtu zveřejněná", "\u221210,00"),
                ("Rozpočet po změnách", "140,00"), ("Skutečnost je nižší o", "\u221250,00"), ("Skutečnost", "90,00"),
            ],
            Rows(page));
        Assert.Contains("Základní školy (3113) +50 Kč", page, StringComparison.Ordinal);

        var publications = Regex.Matches(page, "href=\"(/publications/[^\"]+)\"").Select(link => link.Groups[1].Value).ToList();
        Assert.Equal(3, publications.Count);
        Assert.All(publications, publication => Assert.Contains("menice-2024", publication, StringComparison.Ordinal));

        foreach (var publication in publications)
            Assert.Equal(200, (await site.AskAsync(publication)).Status);
    }

    [Theory]
    [InlineData("district", true)]
    [InlineData("city", true)]
    [InlineData("municipality", false)]
    public async Task WhatADistrictGivesItsCityIsNamedWhereItCounts(string kind, bool counts)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("menice/municipality.json", $$"""{"name":"Menice","kind":"{{kind}}"}""");
        await site.PublishAsync("menice", 2024, Given(100).ToString());
        await site.PublishAsync("menice", 2024, Given(150).Amended("3113", "5169", 10).ToString());

        var page = await site.TextAsync(Page);

        Assert.Equal(counts, page.Contains("(6330) +50", StringComparison.Ordinal));
        Assert.Contains("(3113) +10", page, StringComparison.Ordinal);

        // What stands on both sides is left out.
        Rows Given(decimal paid)
        {
            var rows = new Rows().Amended("6330", "5347", paid).Amended("3113", "5169", 10);
            return counts ? rows : rows.Amended("", "4137", paid);
        }
    }

    [Fact]
    public async Task ANewPublicationChangesTheVersion()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("menice", 2024, Budget(100).Actual("3113", "5169", 30).ToString());
        var etag = (await site.AskAsync(Page))["ETag"]!;
        Assert.Equal(304, (await site.AskAsync(Page, null, ("If-None-Match", etag))).Status);

        await site.PublishAsync("menice", 2024, Budget(120).Actual("3113", "5169", 30).ToString());

        Assert.Equal(200, (await site.AskAsync(Page, null, ("If-None-Match", etag))).Status);
    }

    [Fact]
    public async Task AnOlderEditionThatIsWithdrawnChangesTheVersion()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var first = await site.PublishAsync("menice", 2024, Budget(100).ToString());
        await site.PublishAsync("menice", 2024, Budget(120).ToString());
        var before = await site.AskAsync(Page);

        await site.Of<EditionWithdrawal>().RunAsync(
            FolderId.Of("menice", 2024),
            new WithdrawalOrder([first], false, WithdrawalReason.Of("personal-data")),
            _ => { },
            TestContext.Current.CancellationToken);
        var after = await site.AskAsync(Page, null, ("If-None-Match", before["ETag"]!));

        Assert.Contains("100,00", before.Text, StringComparison.Ordinal);
        Assert.Equal(200, after.Status);
        Assert.DoesNotContain("100,00", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AYearThatIsOnlyDoneHasNothingToCompare()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("menice", 2024, new Rows().Actual("3113", "5169", 30).ToString());

        Assert.Contains("známe jen jednu podobu rozpočtu", await site.TextAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryYearOfTheSamplesHasThePageAndItsEndsAreItsTotals()
    {
        foreach (var (municipality, year) in SampleSite.Years)
        {
            var page = await samples.TextAsync($"/budgets/{municipality}/{year}/changes");
            var answer = await samples.JsonAsync($"/api/v1/municipalities/{municipality}/years/{year}");

            foreach (var (stage, name) in Ends)
            {
                var known = answer["consolidated"]["expenditure"][stage].NumberOrNull;
                var rows = Rows(Section(page)).Where(row => row.Name == name).Select(row => row.Amount).ToList();

                if (rows.Count > 0)
                    Assert.Equal([Core.Words.CzechText.Amount(Core.Budgets.Money.FromCrowns(known!.Value))], rows);
            }
        }
    }

    [Fact]
    public async Task AYearsPageLeadsToItAndToTheOthersAndSaysHowMuchOfTheYearHasPassed()
    {
        var page = await samples.TextAsync("/budgets/brno-lipova/2024");

        var ways = Regex.Match(page, "<nav id=\"ways\".*?</nav>").Value;
        var links = Regex.Matches(ways, "href=\"([^\"]+)\"").Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).ToList();

        Assert.Equal(6, links.Count);
        foreach (var link in links)
            Assert.Equal(200, (await samples.AskAsync(link)).Status);

        var years = new List<string>();
        foreach (var (municipality, year) in SampleSite.Years)
        {
            var until = (await samples.JsonAsync($"/api/v1/municipalities/{municipality}/years/{year}"))["validTo"];
            var says = (await samples.TextAsync($"/budgets/{municipality}/{year}")).Contains("% roku.</p>", StringComparison.Ordinal);
            Assert.Equal(!until.IsNull && until.Text != $"{year}-12-31", says);
            if (says)
                years.Add(municipality);
        }

        Assert.NotEmpty(years);
    }

    [Fact]
    public async Task InEnglishItIsInEnglish()
    {
        var page = await samples.TextAsync("/budgets/skalinov/2024/changes?lang=en");

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("what changed in the budget of 2024", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.Equal(400, (await samples.AskAsync("/budgets/skalinov/2024/changes?side=income")).Status);
    }

    private static Rows Budget(decimal amount) => new Rows().Amended("3113", "5169", amount);

    private static string Section(string page) => Regex.Match(page, "<section id=\"expenditure\".*?</section>").Value;

    private static IEnumerable<(string Name, string Amount)> Rows(string page) =>
        Regex.Matches(Section(page), "<tr class=[^>]*><th scope=\"row\">([^<]*?) ?<.*?<td class=\"amount\">(.*?)</td>")
            .Select(row => (Regex.Replace(row.Groups[1].Value, ",? (zveřejněný )?\\d.*$", "").Trim(), row.Groups[2].Value));
}
