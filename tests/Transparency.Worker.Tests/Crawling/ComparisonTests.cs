using System.Net;
using System.Text.Json.Nodes;
using Transparency.Core.Publications;
using Transparency.Worker.Tests.Sites;

namespace Transparency.Worker.Tests.Crawling;

/// <summary>The program that Azure runs answers what the local host answers, byte for byte.</summary>
public sealed class ComparisonTests(SampleSite samples)
{
    private const string Year = "/api/v1/municipalities/skalinov/years/2024";

    /// <summary>Questions that are refused, that find nothing, or whose parameters are called as the doors' own.</summary>
    private static readonly string[] Odd =
    [
        "/nothing", "/nothing/at/all", "/nothing?lang=en", "/favicon.ico", "/admin/nothing",
        "//", "/?root=x", "/?lang=en&lang=cs", "/?lang=%C5%99", "/none.js", "/page.css?v=1",
        "/api/v1", "/api//v1/municipalities", "/api/v1/municipalities/", "/api/v1/municipalities/nowhere",
        "/api/v1/municipalities/SKALINOV",
        "/api/v1/municipalities/skalinov/years/1066", "/api/v1/municipalities/skalinov/years/next",
        Year + "/", Year + "/Budget", Year + "?unknown=1", Year + "?request=1", Year + "?cancel=1", Year + "?Year=1&YEAR=2",
        Year + "?edition=000000000000", Year + "?municipality=brno-lipova&year=2023",
        Year + "/budget?side=both", Year + "/budget?side=income&view=none",
        Year + "/payments?limit=0", Year + "/payments?limit=1001", Year + "/payments?next=%2e%2e",
        "/budgets/skalinov/2024?lang=xx", "/budgets/%2e%2e/2024", "/budgets/a%2Fb/2024", "/budgets/%C5%99%C3%AD%C4%8Dany",
        "/feeds/none.xml", "/feeds/skalinov/atom.xml?section=99",
        "/feeds/skalinov/payments.atom?sort=date", "/feeds/nowhere/payments.atom",
        "/feeds/skalinov/99/atom.xml", "/feeds/atom.xml?section=99",
        "/data/skalinov/2024/none.csv", "/data/codelists/none.csv", "/publications/none", "/api/v1/publications?limit=-1",
        "/datasets/none.jsonld", "/datasets/skalinov/1066.jsonld",
    ];

    /// <summary>One of each kind.</summary>
    private static readonly string[] Some =
    [
        "/", "/page.css", "/widget.js", "/catalog.jsonld", "/feeds/atom.xml", Year, Year + "/budget", Year + "/payments",
        "/data/skalinov/2024/budget.csv", "/data/codelists/items.csv", "/nothing",
    ];

    [Fact]
    public async Task EveryAddressThatLinksLeadToIsAnsweredAsByTheLocalHost()
    {
        var site = await samples.SiteAsync();
        using var hosts = new TwoHosts(site);
        var crawl = new Crawl(hosts, await samples.YearsAsync());

        await crawl.RunAsync();

        TestContext.Current.TestOutputHelper?.WriteLine($"{crawl.Replies.Count} addresses, {crawl.Differences.Count} differences");

        foreach (var status in crawl.Replies.Values.CountBy(reply => reply.Status).OrderBy(status => status.Key))
            TestContext.Current.TestOutputHelper?.WriteLine($"{(int)status.Key}: {status.Value}");

        Same(crawl.Differences);
        Assert.InRange(crawl.Replies.Values.Count(reply => reply.Status == HttpStatusCode.OK), 500, int.MaxValue);
        // No link of ours leads nowhere.
        Assert.All(crawl.Linked, path => Assert.True(crawl.Replies[path].Status < HttpStatusCode.BadRequest, path));

        // Asked for elsewhere: health has its own comparison, uploads and preflights are not reading, and no link leads nowhere.
        var reading = site.Worker.Functions.Where(function => function.TriggerType == "httpTrigger").Select(function => function.Name);
        string[] elsewhere =
        [
            "GetHealth", "CreateUpload", "FinishUpload", "GetPreview", "GetPreviewPage", "ChangePreview", "PublishPreview",
            "RemoveFolderFile", "UndoPublication", "GetPreflight", "UnknownAddress",
        ];
        Assert.Empty(reading.Except(elsewhere).Except(site.Worker.Raised));
    }

    /// <summary>How long ago something was is the clock's, so it is left out here, and the tag of these bytes with it.</summary>
    [Fact]
    public async Task HealthIsAnsweredAsByTheLocalHost()
    {
        using var hosts = new TwoHosts(await samples.SiteAsync());

        var (worker, local) = await hosts.AskAsync(PublicPaths.Health);

        Assert.Equal(HttpStatusCode.OK, worker.Status);
        Assert.Equal(Ageless(local.Text), Ageless(worker.Text));
        Assert.Equal(Lasting(local), Lasting(worker));
    }

    [Fact]
    public async Task QuestionsThatGoWrongAreAnsweredAsByTheLocalHost()
    {
        using var hosts = new TwoHosts(await samples.SiteAsync());
        var differences = new List<string>();

        foreach (var path in Odd)
            differences.AddRange(await hosts.DifferencesAsync(path));

        Same(differences);
    }

    [Fact]
    public async Task HeadAndPartsAndWhatIsPackedAreAnsweredAsByTheLocalHost()
    {
        using var hosts = new TwoHosts(await samples.SiteAsync());
        var differences = new List<string>();

        foreach (var path in Some)
        {
            differences.AddRange(await hosts.DifferencesAsync(path, HttpMethod.Head));
            differences.AddRange(await hosts.DifferencesAsync(path, headers: ("Accept", "text/html")));
            differences.AddRange(await hosts.DifferencesAsync(path, headers: ("Accept-Language", "en")));
            differences.AddRange(await hosts.DifferencesAsync(path, headers: ("Range", "bytes=3-9")));
            differences.AddRange(await hosts.DifferencesAsync(path, headers: ("Range", "bytes=999999999-")));
            differences.AddRange(await hosts.DifferencesAsync(path, headers: ("Accept-Encoding", "gzip, br")));
        }

        Same(differences);
    }

    [Fact]
    public async Task AMethodThatNoDoorTakesIsAnsweredAsByTheLocalHost()
    {
        using var hosts = new TwoHosts(await samples.SiteAsync());
        var differences = new List<string>();

        foreach (var path in new[] { "/", "/page.css", "/health", "/feeds/atom.xml", "/nothing", Year })
        {
            foreach (var method in new[] { "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND" })
                differences.AddRange(await hosts.DifferencesAsync(path, new HttpMethod(method)));

            var (worker, _) = await hosts.AskAsync(path, HttpMethod.Delete);
            var isThere = path != "/nothing";
            Assert.Equal(isThere ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.NotFound, worker.Status);
            Assert.Equal(isThere ? "GET, HEAD, OPTIONS" : null, worker.Headers.GetValueOrDefault("Allow"));
        }

        differences.AddRange(await hosts.DifferencesAsync(PublicPaths.Uploads));
        differences.AddRange(await hosts.DifferencesAsync(PublicPaths.UploadPreview(new string('0', 32))));

        foreach (var path in new[] { PublicPaths.UploadChange(new string('0', 32)), PublicPaths.UploadPublish(new string('0', 32)) })
            differences.AddRange(await hosts.DifferencesAsync(path, HttpMethod.Post));

        Same(differences);
    }

    [Fact]
    public async Task WhatTheReaderHasAlreadyIsNotSentAgain()
    {
        var site = await samples.SiteAsync();
        using var hosts = new TwoHosts(site);

        foreach (var path in Some.Where(path => path != "/nothing"))
        {
            var (worker, local) = await hosts.AskAsync(path);
            var again = await AgainAsync(site.Worker.Address, path, worker.Tag);
            var there = await AgainAsync(site.Local.Address, path, local.Tag);

            Assert.Equal((path, HttpStatusCode.NotModified), (path, again.Status));
            Same([.. again.DifferencesFrom(there)]);
        }

        Task<Reply> AgainAsync(Uri host, string path, string? tag) => hosts.AskAsync(host, path, null, ("If-None-Match", tag!));
    }

    private static IEnumerable<KeyValuePair<string, string>> Lasting(Reply reply) =>
        reply.Headers.Where(header => header.Key is not "ETag" and not "Content-Length");

    private static string Ageless(string health)
    {
        var answer = JsonNode.Parse(health)!.AsObject();
        Assert.True(answer.Remove("lastImportAgeSeconds"));
        return answer.ToJsonString();
    }

    private static void Same(IReadOnlyCollection<string> differences) =>
        Assert.True(
            differences.Count == 0,
            $"{differences.Count} differences:\n{string.Join('\n', differences.Order(StringComparer.Ordinal).Take(40))}");
}
