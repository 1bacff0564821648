using System.Net;
using System.Text.RegularExpressions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Functions.Tests.Catalogue;
using Transparency.Functions.Tests.Sites;
using Transparency.Functions.Tests.Uploads;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Http;

/// <summary>Where the public address is set, no answer leads to the name that a question gave the host.</summary>
public sealed partial class ForeignHostTests(AzuriteFixture azurite, KnownSampleSite known, SampleSite samples)
{
    /// <summary>Everything that could be taken for the reader's own address, and has none of ours in it.</summary>
    private static readonly (string Name, string Value)[] Foreign =
    [
        ("Host", OddHosts.Foreign), ("X-Forwarded-Host", OddHosts.Foreign), ("X-Forwarded-Proto", "http"),
        (
            "X-Original-Host",
            OddHosts.Foreign), ("Forwarded", $"host={OddHosts.Foreign};proto=http"), ("Origin", $"https://{OddHosts.Foreign}"),
        ("Referer", $"https://{OddHosts.Foreign}/"),
    ];

    private static readonly string[] Seeds =
    [
        PublicPaths.Home, PublicPaths.Home + "?lang=en", PublicPaths.Data, PublicPaths.Catalogue, PublicPaths.Municipalities,
        PublicPaths.Publications, PublicPaths.UploadPage, PublicPaths.Widget, "/page.css", PublicPaths.UploadScript, PublicPaths.Health,
        PublicPaths.Feed(null, null, "rss.xml"), PublicPaths.Feed(null, null, "atom.xml", language: "en"),
        PublicPaths.Feed("skalinov", null, "feed.json"), PublicPaths.DatasetSeries("skalinov"), PublicPaths.Dataset("skalinov", 2024),
        PublicPaths.Report("skalinov", 2024), PublicPaths.Documents("skalinov", 2024), "/nothing", "/api/v1/municipalities/nowhere",
        .. EditionFiles.All.Select(file => PublicPaths.CurrentFile("skalinov", 2024, file)),
    ];

    [Fact]
    public async Task NoAnswerUnderAPublicAddressHasATraceOfTheNameThatWasAskedFor()
    {
        var traces = new List<string>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(Seeds);
        // Of each kind of address a few, because one town's are made like another's.
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);

        while (next.TryDequeue(out var path))
        {
            if (!asked.Add(path))
                continue;

            var reply = await known.AskAsync(path, null, Foreign);
            if (reply.Text.Contains(OddHosts.Foreign, StringComparison.OrdinalIgnoreCase) || reply.HeadersMention(OddHosts.Foreign))
                traces.Add(path);

            Assert.Null(reply["Set-Cookie"]);

            foreach (var link in Links(reply).Where(link => !asked.Contains(link)))
            {
                var kind = Varying().Replace(link.Split('?')[0], "*");
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;

                if (kinds[kind] <= 8)
                    next.Enqueue(link);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked.Count} addresses of {kinds.Count} kinds");
        Assert.Empty(traces);
        Assert.InRange(asked.Count, 100, int.MaxValue);
    }

    [Fact]
    public async Task NorHasWhatTheHolderOfAGrantIsTold()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount(), Provider.Settings);
        var (_, token) = await granted.GrantAsync("obec-pod-lesem");
        using var request = new HttpRequestMessage(HttpMethod.Post, PublicPaths.Uploads)
        {
            Content = new StringContent(GrantedSite.Body("data.csv"), System.Text.Encoding.UTF8, "application/json"),
        };

        foreach (var (name, value) in Foreign.Append(("Authorization", "Bearer " + token.Reveal())))
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));

        var reply = await granted.Site.SendAsync(request);

        Assert.StartsWith(Provider.Address + "/", reply.Json["links"]["report"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(OddHosts.Foreign, reply.Text, StringComparison.Ordinal);
    }

    /// <summary>The others could not be found where nothing repeated the name.</summary>
    [Fact]
    public async Task WhereNoneIsSetLinksLeadToTheNameThatWasAskedFor() =>
        Assert.Contains(
            $"http://{OddHosts.Foreign}/",
            (await samples.AskAsync(PublicPaths.Municipalities, null, Foreign)).Text,
            StringComparison.Ordinal);

    private static IEnumerable<string> Links(Reply reply) =>
        Address().Matches(reply.Text).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value).Split('#')[0]).Distinct();

    [GeneratedRegex("(?:" + Provider.Address + "|(?:href|src)=\"|\"[a-zA-Z]+\":\\s*\")(?<path>/[^\"'<>\\s\\\\]*)")]
    private static partial Regex Address();

    /// <summary>Names of towns, years, editions and the like.</summary>
    [GeneratedRegex("[0-9a-f]{12}|[0-9]{4,}[-0-9a-z]*|(?<=/(?:municipalities|budgets|data|feeds|datasets)/)[a-z0-9-]+")]
    private static partial Regex Varying();
}
