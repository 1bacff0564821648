using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Words;
using Transparency.Functions.Tests.Catalogue;
using Transparency.Functions.Tests.Feeds;
using Transparency.Functions.Tests.Publications.Withdrawals;
using Transparency.Functions.Tests.Sites;
using Transparency.Pages;
using Transparency.Storage.Editions;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Publications;

/// <summary>No link leads to what is gone: an edition that was cleaned or withdrawn, a year or a municipality that was emptied.</summary>
public sealed class LinksTests(AzuriteFixture azurite)
{
    private const string Old = "stara", Emptied = "prazdna", Half = "napul", Withdrawn = "stazena";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NoLinkLeadsNowhereWhateverIsGone()
    {
        await using var site = await Site.StartAsync(
            azurite.NewAccount(), settings: [.. Provider.Settings, ("Transparency:Retention", "1")]);
        var editions = await FillAsync(site);
        string? gone = null;

        foreach (var (town, year, edition) in new[]
        {
            (Old, 2024, editions[0]),
            (Old, 2024, editions[^2]),
            (Emptied, 2024, null),
            (Half, 2023, null),
            (Withdrawn, 2024, null),
        })
        {
            var crawl = new Crawl(site, town, year);
            await crawl.RunAsync([null, edition]);

            var lost = crawl.Linked
                .Where(link => crawl.Replies[link.Key].Status >= 400 && !IsInTheOtherLanguage(link.Key, link.Value))
                .Select(link => $"{crawl.Replies[link.Key].Status} {link.Key} from {link.Value}")
                .Order(StringComparer.Ordinal)
                .ToList();

            Assert.True(lost.Count == 0, $"{lost.Count} of {crawl.Linked.Count}: {string.Join('\n', lost.Take(30))}");

            if (edition is not null)
                AssertEditionStaysTheSame(crawl, edition);

            gone ??= crawl.Replies.Values.FirstOrDefault(reply => reply.Status == 410)?.Text;
        }

        // Else nothing was cleaned, and there was nothing to lead to.
        Assert.NotNull(gone);
    }

    [Fact]
    public async Task APublicationWhoseFilesAreGoneSaysSoAndLinksToNone()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var editions = new[] { await site.PublishAsync(Old, 2024, Budget(1)), await site.PublishAsync(Old, 2024, Budget(2)) };

        // As cleaning does.
        await site.Of<KeptEditionStore>().WriteAsync(FolderId.Of(Old, 2024), editions[1..], Stop);
        await site.RemovePublishedAsync($"{Old}/2024/{editions[0]}/");

        var entries = (await site.JsonAsync($"{PublicPaths.Publications}?municipality={Old}"))["publications"].Items.Reverse().ToList();

        Assert.Equal(["page", "self", "yearPage"], entries[0]["links"].Names);
        Assert.Equal(["budgetCsv", "page", "paymentsCsv", "self", "year", "yearPage"], entries[^1]["links"].Names);

        var page = await site.TextAsync($"/publications/{entries[0]["id"].Text}");
        Assert.Contains("Soubory této edice se už neuchovávají.", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/{editions[0]}/", page, StringComparison.Ordinal);

        var newest = await site.TextAsync($"/publications/{entries[^1]["id"].Text}?lang=en");
        Assert.DoesNotContain("no longer kept", newest, StringComparison.Ordinal);
        Assert.Contains($"/{editions[^1]}/budget.csv", newest, StringComparison.Ordinal);
    }

    /// <summary>What is not there says so in both languages, and each leads to the other.</summary>
    private static bool IsInTheOtherLanguage(string link, string from) =>
        Translated.Of(link, Language.Czech) == Translated.Of(from, Language.Czech);

    /// <summary>Of an answer about a fixed edition all that leads to numbers of the year leads to the same edition.</summary>
    private static void AssertEditionStaysTheSame(Crawl crawl, string edition)
    {
        foreach (var (path, _) in crawl.Replies.Where(reply => reply.Key.Contains("edition=" + edition, StringComparison.Ordinal)))
        {
            var elsewhere = crawl
                .LinksOf(path)
                .Where(link => link.Contains($"/{Old}/years/", StringComparison.Ordinal)
                    || link.StartsWith($"/data/{Old}/", StringComparison.Ordinal))
                .Where(link => !link.Contains(edition, StringComparison.Ordinal) && !link.Contains("next=", StringComparison.Ordinal));

            Assert.True(!elsewhere.Any(), $"{path} leads to {string.Join(", ", elsewhere)}");
        }
    }

    /// <summary>
    /// An edition is cleaned when newer entries have taken its place in the heads of all feeds: here those of a year that was emptied again
    /// and again.
    /// </summary>
    /// <returns>The editions of the year that has many.</returns>
    private static async Task<IReadOnlyList<string>> FillAsync(Site site)
    {
        var editions = new List<string>();

        for (var i = 0; i < 3; i++)
            editions.Add(await site.PublishAsync(Old, 2024, Budget(i)));

        var emptied = Enumerable
            .Range(0, PublicationLog.ArchiveEntries + PublicationLog.HeadEntries)
            .Select(number => Invented.Publication(Old, number, "31") with { Edition = null, Files = null, Consolidated = null });
        await site.AppendAsync(emptied);

        for (var i = 0; i < 2; i++)
            editions.Add(await site.PublishAsync(Old, 2024, Budget(100 + i)));

        foreach (var (town, year) in new[] { (Emptied, 2023), (Emptied, 2024), (Half, 2023), (Half, 2024), (Withdrawn, 2024) })
            await site.PublishAsync(town, year, Budget(year));

        foreach (var (town, year) in new[] { (Emptied, 2023), (Emptied, 2024), (Half, 2023) })
        {
            await site.RemoveAsync($"{town}/{year}/data.csv");
            await site.ImportAsync(town, year);
        }

        await site.Of<EditionWithdrawal>().RunAsync(
            FolderId.Of(Withdrawn, 2024), new WithdrawalOrder([], false, WithdrawalReason.Of("personal-data")), _ => { }, Stop);

        return editions;
    }

    private static string Budget(int number) => new Rows()
        .Amended("3113", "5171", 5000)
        .Payment("3113", "5171", 1000 + number, "2024-02-01")
        .ToString();
}
