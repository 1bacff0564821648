using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Uploads;
using Transparency.Functions.Tests.Catalogue;
using Transparency.Functions.Tests.Feeds;
using Transparency.Functions.Tests.Http;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Uploads;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Publications.Withdrawals;

/// <summary>The proof: no address of any host gives a word of what was withdrawn, and none says that an old copy still holds.</summary>
public sealed class WithdrawalTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan PointerAge = TimeSpan.FromMilliseconds(300);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nothing else", false)]
    [InlineData("corrected before", false)]
    [InlineData("corrected after", false)]
    [InlineData("nothing else", true)]
    [InlineData("corrected before", true)]
    public async Task NoAddressOfAnyHostServesWhatWasWithdrawn(string published, bool archived)
    {
        var account = azurite.NewAccount();
        await using var site = await Site.StartAsync(account, settings: Provider.Settings);
        await Marked.PutPlainAsync(site);

        var first = await PublishAsync(site);
        await Marked.PutAsync(site);

        var wrong = await PublishAsync(site);
        string? right = null;

        if (published == "corrected before")
        {
            await Marked.PutCorrectedAsync(site);
            right = await PublishAsync(site);
        }

        // So that what is withdrawn stands in archives, which never change but for this.
        if (archived)
            await site.AppendAsync(Enumerable.Range(0, 60).Select(number => Invented.Publication(Marked.Town, number, "31")));

        // Another process, that remembers for as long as it may.
        await using var other = await Site.StartAsync(account, null, PointerAge, Provider.Settings);
        var before = await CrawlAsync(site, null, first, wrong, right);
        var remembered = await CrawlAsync(other, null, first, wrong, right);
        var token = await GrantAsync(site);
        Assert.Equal(published != "corrected before", Marked.IsIn(await OwnReportAsync(site, token)));

        var order = new WithdrawalOrder([wrong], false, WithdrawalReason.Of("personal-data"));
        Assert.NotNull(
            await site.Of<EditionWithdrawal>().RunAsync(FolderId.Of(Marked.Town, 2024), order, _ => { }, Stop));

        if (published == "corrected after")
        {
            await Marked.PutCorrectedAsync(site);
            right = await PublishAsync(site);
        }

        await Task.Delay(PointerAge, TimeProvider.System, Stop);

        AssertTheCrawlFindsIt(before, wrong, archived);
        AssertTheCrawlFindsIt(remembered, wrong, archived);

        foreach (var (asked, replies) in new[] { (site, before), (other, remembered) })
        {
            await AssertSilentAsync(asked, replies, wrong);
            Assert.DoesNotContain(await CrawlAsync(asked, null, first, wrong, right), reply => Marked.IsIn(reply.Value));
            Assert.False(Marked.IsIn(await OwnReportAsync(asked, token)));
        }

        Assert.Empty(await StoredText.PlacesOfAsync(account, Marked.Words));
        await AssertTheFeedSaysSoAsync(other, wrong, archived);
        Assert.Equal(right is null ? 404 : 200, (await other.AskAsync(PublicPaths.Year(Marked.Town, 2024))).Status);
    }

    [Fact]
    public async Task AnAddressThatNamesAWithdrawnEditionIsGoneAndSaysSinceWhenAndWhy()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await Marked.PutAsync(site);

        var edition = await PublishAsync(site);
        await WithdrawAsync(site);

        var reply = await site.AskAsync(PublicPaths.EditionFile(Marked.Town, 2024, edition, EditionFiles.BudgetFile));

        Assert.Matches(
            $@"^Edition {edition} of obec-x 2024 was withdrawn on \d{{4}}-\d\d-\d\d by whoever runs this service \(personal data\)\. "
                + @"Remove your copies of it\.$",
            reply.Detail(410));
        Assert.Equal(("no-store", null), (reply["Cache-Control"], reply["ETag"]));
        // The year is as one whose folder was emptied.
        Assert.Contains(
            "has no published budget of 2024",
            (await site.AskAsync(PublicPaths.CurrentFile(Marked.Town, 2024, EditionFiles.BudgetFile))).Detail(404),
            StringComparison.Ordinal);
        Assert.Empty((await site.JsonAsync(PublicPaths.Municipalities))["municipalities"].Items);
    }

    [Theory]
    [InlineData("", "Obec X 2024: edice rozpočtu byla stažena", "Důvod: osobní údaje.")]
    [InlineData("?lang=en", "Obec X 2024: an edition of the budget was withdrawn", "Reason: personal data.")]
    public async Task ThePageOfAWithdrawnPublicationSaysThatAndNothingElse(string language, string title, string reason)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await Marked.PutAsync(site);

        var edition = await PublishAsync(site);
        var id = (await site.JsonAsync(PublicPaths.Publications))["publications"].Items[0]["id"].Text;

        await WithdrawAsync(site);

        var page = await site.TextAsync($"/publications/{id}{language}");
        var entry = await site.JsonAsync(PublicPaths.Publication(id));

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.DoesNotContain("budget.csv", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
        Assert.Equal(("personal-data", edition), (entry["withdrawal"]["reason"].Text, entry["withdrawal"]["editions"].Items[0].Text));
        Assert.Equal(["page", "self"], entry["links"].Names);
        Assert.NotEqual(entry["publishedAt"].Text, entry["updatedAt"].Text);
    }

    [Fact]
    public async Task AFileThatIsGoneIsNotServedEvenByAHostThatHasNotHeardOfItYet()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        await Marked.PutAsync(site);

        var edition = await PublishAsync(site);
        Assert.Equal(200, (await site.AskAsync(PublicPaths.EditionFile(Marked.Town, 2024, edition, EditionFiles.BudgetFile))).Status);
        await WithdrawAsync(site);

        // It remembers that nothing was withdrawn.
        var reply = await site.AskAsync(PublicPaths.EditionFile(Marked.Town, 2024, edition, EditionFiles.BudgetFile));

        Assert.Contains("is no longer kept", reply.Detail(410), StringComparison.Ordinal);
    }

    private static async Task<string> PublishAsync(Site site)
    {
        var report = await site.ImportAsync(Marked.Town, 2024);
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);
        return report.Edition!;
    }

    private static async Task WithdrawAsync(Site site) => Assert.Single((await site.Of<EditionWithdrawal>().RunAsync(
        FolderId.Of(Marked.Town, 2024), new WithdrawalOrder(
            [], false, WithdrawalReason.Of("personal-data")), _ => { }, Stop))!.Withdrawn);

    private static async Task<IReadOnlyDictionary<string, Reply>> CrawlAsync(Site site, params string?[] editions)
    {
        var crawl = new Crawl(site, Marked.Town, 2024);
        await crawl.RunAsync([null, .. editions.OfType<string>()]);
        return crawl.Replies;
    }

    /// <summary>
    /// Else the proof would prove nothing: every door was knocked at, and each word was found in every kind of answer that may hold it.
    /// </summary>
    private static void AssertTheCrawlFindsIt(IReadOnlyDictionary<string, Reply> replies, string wrong, bool archived)
    {
        var routes = PublicRoutes.All
            .Select(route => route.Route)
            .Where(route => route is not "api/v1/uploads" && !route.StartsWith("api/v1/uploads/", StringComparison.Ordinal));
        Assert.All(routes, route => Assert.Contains(replies, reply => Takes(route, reply.Key.Split('?')[0])));
        Assert.All(Marked.Words, word => Assert.Contains(replies, reply => reply.Value.Text.Contains(word, StringComparison.Ordinal)));

        var telling = replies.Where(reply => Marked.IsIn(reply.Value)).Select(reply => reply.Key).ToList();
        string[] kinds =
        [
            $"/data/obec-x/2024/{wrong}/all.zip",
            $"/data/obec-x/2024/{wrong}/payments.csv",
            $"/data/obec-x/2024/{wrong}/documents.csv",
            $"/data/obec-x/2024/{wrong}/notes.csv",
            $"edition={wrong}",
            "/api/v1/publications/",
            "/publications/",
            "/api/v1/publications?"
        ];
        Assert.All(kinds, kind => Assert.Contains(telling, path => path.Contains(kind, StringComparison.Ordinal)));

        var feeds = archived ? "/1/" : "/feeds/";
        Assert.All(
            FeedFiles.Names,
            file =>
                Assert.Contains(
                    telling, path => path.Contains(feeds, StringComparison.Ordinal) && path.Contains(file, StringComparison.Ordinal)));
        Assert.Contains(telling, path => path.Contains("section=31", StringComparison.Ordinal));
    }

    /// <summary>Every address that there was, asked in every way in which an old copy could be confirmed or a part of it be had.</summary>
    private static async Task AssertSilentAsync(Site site, IReadOnlyDictionary<string, Reply> before, string wrong)
    {
        await Parallel.ForEachAsync(before, new ParallelOptions
        {
            MaxDegreeOfParallelism = 4,
            CancellationToken = Stop
        }, async (known, _) =>
        {
            var (path, reply) = known;
            var plain = await site.AskAsync(path);
            Assert.False(Marked.IsIn(plain), path);

            var isNamed = path.Contains($"/{wrong}/", StringComparison.Ordinal)
                || path.Contains("edition=" + wrong, StringComparison.Ordinal);
            if (isNamed && reply.Status == 200)
                Assert.Equal((410, "no-store"), (plain.Status, plain["Cache-Control"]));
            if (!Marked.IsIn(reply) && !isNamed)
                return;

            Assert.DoesNotContain("immutable", plain["Cache-Control"] ?? "", StringComparison.Ordinal);
            var (tag, modified) = (reply["ETag"] ?? "\"x\"", reply["Last-Modified"] ?? "Mon, 01 Jan 2024 00:00:00 GMT");
            (string Name, string Value)[][] ways =
                [
                    [("If-None-Match", tag)],
                    [("If-Modified-Since", modified)],
                    [("Range", "bytes=0-")],
                    [("Range", "bytes=-200")],
                    [("Range", "bytes=1-"), ("If-Range", tag)],
                    [("Accept-Encoding", "gzip")]
                ];

            foreach (var way in ways)
            {
                var answer = await site.AskAsync(path, null, way);
                // A part of the file that is current now is fine, if it is not the rest of the old one.
                var isWrong = answer.Status == 304 || (answer.Status == 206 && (isNamed || way.Length == 2)) || Marked.IsIn(answer);
                Assert.False(isWrong, $"{path} {way[0].Name} {answer.Status}");
            }

            var head = await site.AskAsync(path, HttpMethod.Head, ("If-None-Match", tag));
            Assert.Equal((plain.Status, 0), (head.Status, head.Body.Length));
        });
    }

    private static async Task AssertTheFeedSaysSoAsync(Site site, string wrong, bool archived)
    {
        foreach (var file in FeedFiles.Names)
        {
            var head = await site.TextAsync($"/feeds/{Marked.Town}/{file}?lang=en");
            Assert.Contains("withdrew on", head, StringComparison.Ordinal);
            Assert.Contains("Reason: personal data.", head, StringComparison.Ordinal);

            var old = archived ? await site.TextAsync($"/feeds/_all/1/{file}?lang=en") : head;
            Assert.Contains("2024: an edition of the budget was withdrawn", old, StringComparison.Ordinal);
            Assert.Contains($"-2024-{wrong}", old, StringComparison.Ordinal);
            Assert.DoesNotContain($"/{wrong}/", old, StringComparison.Ordinal);
        }
    }

    private static async Task<string> GrantAsync(Site site)
    {
        var town = MunicipalityId.Parse(Marked.Town);
        await site.Of<TenantStore>().AddAsync(town, null, Stop);
        return (await site
            .Of<UploadGrantStore>()
            .IssueAsync(town, GrantRights.Report, TimeSpan.FromDays(1), "účetní", Stop)).Token.Reveal();
    }

    /// <summary>What the municipality itself is told, in all its forms together.</summary>
    private static async Task<Reply> OwnReportAsync(Site site, string token)
    {
        var text = new StringBuilder();

        foreach (var form in new[] { "", "&format=html", "&format=html&lang=en" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/uploads/report?year=2024{form}")
            {
                Headers = { { "Authorization", "Bearer " + token } }
            };
            var reply = await site.SendAsync(request);
            Assert.Equal(200, reply.Status);
            text.Append(reply.Text);
        }

        using var whole = new HttpResponseMessage();
        return new Reply(whole, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static bool Takes(string route, string path)
    {
        var pattern = RoutePatternFactory.Parse(route);
        if (pattern.Parameters.Any(parameter => parameter.ParameterPolicies.Any(policy => policy.Content == "maxlength(0)")))
            return path == "/";

        return new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(new PathString(path), []);
    }
}
