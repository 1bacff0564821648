using System.Globalization;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Http;

public sealed class CachingTests(SampleSite samples)
{
    private const string Year = "/api/v1/municipalities/brno-lipova/years/2024";
    private const string Fresh = "public, max-age=60, stale-while-revalidate=600";

    public static TheoryData<string, string> Answers { get; } = new()
    {
        { "/api/v1/municipalities", Fresh },
        { "/api/v1/municipalities/brno-lipova", Fresh },
        { "/api/v1/municipalities?q=lipova", Fresh },
        { "/api/v1/municipalities/brno-lipova/timeline?path=31", Fresh },
        { "/api/v1/municipalities/brno-lipova/timeline/parts", Fresh },
        { "/api/v1/compare?municipalities=brno-lipova,skalinov&year=2024", Fresh },
        { "/api/v1/compare?municipalities=skalinov,vlkohrady&year=2024&path=31", Fresh },
        { "/api/v1/compare?tree=brno&year=2024", Fresh },
        { "/api/v1/codelists/items?year=2024", Fresh },
        { "/api/v1/codelists/items?year=2024&format=csv", Fresh },
        { Year, Fresh },
        { Year + "/budget", Fresh },
        { Year + "/payments", Fresh },
        { Year + "/documents", Fresh },
        { "/api/v1/municipalities/skalinov/years/2024/documents", Fresh },
        { "/budgets/skalinov/2024", Fresh },
        { "/budgets/skalinov/2024/documents", Fresh },
        { "/budgets/skalinov/2024/changes", Fresh },
        { "/budgets/skalinov/2024/receipt", Fresh },
        { "/budgets/skalinov/years", Fresh },
        { "/compare?municipalities=skalinov", Fresh },
        { Year + "/report", "no-cache" },
        { "/api/v1/publications", Fresh },
        { "/feeds/atom.xml", Fresh },
        { "/feeds/brno-lipova/atom.xml", Fresh },
        { "/", Fresh },
        { "/budgets/brno-lipova", Fresh },
        { "/budgets/brno-lipova/2024", Fresh },
        { "/widget.js", Fresh },
        { "/page.css", Fresh },
        { "/charts.css", Fresh },
        { "/upload.css", Fresh },
    };

    public static TheoryData<string> Paths { get; } = new(Answers.Select(answer => answer.Data.Item1));

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task AnAnswerSaysHowLongItHoldsAndThatEverybodyMayReadIt(string path, string cacheControl)
    {
        var reply = await samples.AskAsync(path);

        Assert.Equal(
            (200, cacheControl, "*", "nosniff"),
            (reply.Status, reply["Cache-Control"], reply["Access-Control-Allow-Origin"], reply["X-Content-Type-Options"]));
        Assert.Contains("ETag", reply["Access-Control-Expose-Headers"], StringComparison.Ordinal);
        Assert.Matches("^\"[0-9a-f-]+\"$", reply["ETag"]);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task WhoHasTheVersionGetsNothingButItsHeaders(string path)
    {
        var full = await samples.AskAsync(path);
        var etag = full["ETag"]!;

        foreach (var known in new[] { etag, "W/" + etag, $"\"x\", {etag}", $"\"x\",W/{etag} , \"y\"", "*" })
        {
            var reply = await samples.AskAsync(path, null, ("If-None-Match", known));
            Assert.Equal(
                (304, 0, etag, full["Cache-Control"], "*"),
                (reply.Status, reply.Body.Length, reply["ETag"], reply["Cache-Control"], reply["Access-Control-Allow-Origin"]));
        }

        foreach (var other in new[] { "\"x\"", etag.Trim('"'), etag[..^2] + "\"" })
        {
            Assert.Equal(200, (await samples.AskAsync(path, null, ("If-None-Match", other))).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task HeadSaysTheSameAsGetWithoutABody(string path)
    {
        var get = await samples.AskAsync(path);
        var head = await samples.AskAsync(path, HttpMethod.Head);

        Assert.Equal((200, 0), (head.Status, head.Body.Length));

        foreach (var header in new[]
        {
            "ETag",
            "Cache-Control",
            "Content-Type",
            "Content-Length",
            "Last-Modified",
            "Access-Control-Allow-Origin"
        })
        {
            Assert.Equal(get[header], head[header]);
        }
    }

    [Theory]
    [InlineData("/api/v1/municipalities/nikde")]
    [InlineData(Year + "?x=1")]
    [InlineData("/budgets/nikde")]
    public async Task HeadOfAnErrorIsItsStatus(string path)
    {
        var get = await samples.AskAsync(path);
        var head = await samples.AskAsync(path, HttpMethod.Head);

        Assert.Equal((get.Status, get["Content-Type"], 0), (head.Status, head["Content-Type"], head.Body.Length));
    }

    [Theory]
    [InlineData(Year)]
    [InlineData(Year + "/budget")]
    [InlineData(Year + "/payments")]
    public async Task AnAnswerAboutAYearIsAsOldAsItsPublicationAndItsETagContainsTheEdition(string path)
    {
        var year = await samples.JsonAsync(Year);
        var reply = await samples.AskAsync(path);

        Assert.StartsWith("\"" + year["edition"].Text, reply["ETag"], StringComparison.Ordinal);

        var published = DateTimeOffset.Parse(year["publishedAt"].Text, CultureInfo.InvariantCulture);
        Assert.Equal(published.ToString("R", CultureInfo.InvariantCulture), reply["Last-Modified"]);
    }

    [Theory]
    [InlineData(Year)]
    [InlineData("/feeds/atom.xml")]
    public async Task WhoSawItSinceItWasPublishedGetsNothingNew(string path)
    {
        var modified = (await samples.AskAsync(path))["Last-Modified"]!;
        var before = DateTimeOffset.Parse(modified, CultureInfo.InvariantCulture)
            .AddSeconds(-1)
            .ToString("R", CultureInfo.InvariantCulture);

        Assert.Equal(304, (await samples.AskAsync(path, null, ("If-Modified-Since", modified))).Status);
        Assert.Equal(200, (await samples.AskAsync(path, null, ("If-Modified-Since", before))).Status);
        Assert.Equal(200, (await samples.AskAsync(path, null, ("If-Modified-Since", "yesterday"))).Status);
        // RFC 9110: with If-None-Match, the date is not looked at.
        Assert.Equal(200, (await samples.AskAsync(path, null, ("If-Modified-Since", modified), ("If-None-Match", "\"x\""))).Status);
    }
}
