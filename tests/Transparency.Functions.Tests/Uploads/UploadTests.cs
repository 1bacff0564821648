using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Uploads;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

public sealed class UploadTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AGrantIsTurnedIntoAnAddressAFileIsWrittenToAndTheReportIsRead()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");

        var asked = await granted.AskAsync(token, "data.csv");
        var answer = asked.Json;
        Assert.Equal(("a1", 2024), (answer["municipality"].Text, (int)answer["year"].Number));

        var file = Assert.Single(answer["files"].Items);
        Assert.Equal(
            ("data.csv", "a1/2024/data.csv", "PUT", "BlockBlob"),
            (file["name"].Text, file["path"].Text, file["method"].Text, file["headers"]["x-ms-blob-type"].Text));
        Assert.Equal(201, await granted.StorageAsync(HttpMethod.Put, new Uri(file["url"].Text), GrantedSite.Data));

        var finished = await granted.FinishAsync(token, asked);
        Assert.Equal((200, "no-store"), (finished.Status, finished["Cache-Control"]));
        Assert.Equal(answer["links"]["report"].Text, finished.Json["links"]["report"].Text);

        var taken = Assert.Single(finished.Json["files"].Items);
        var imported = await granted.Site.ImportAsync("a1", 2024);

        Assert.Equal(("data.csv", "a1/2024/data.csv"), (taken["name"].Text, taken["path"].Text));
        Assert.Contains(imported.Covers, cover => (cover.Path, cover.Etag) == (taken["path"].Text, taken["etag"].Text));

        var report = await granted.ReportAsync(token.Reveal(), new Uri(answer["links"]["report"].Text).Query);
        Assert.Equal(imported.Sentence, report.Json["sentence"].Text);
        Assert.Equal("no-store", report["Cache-Control"]);
        Assert.Null(report["Access-Control-Allow-Origin"]);

        var page = await granted.ReportAsync(token.Reveal(), "?year=2024&format=html&lang=en");
        Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page["Content-Type"]));
        Assert.StartsWith("default-src 'none'", page["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data.csv", false, "a1/2024/data.csv")]
    [InlineData("Účetnictví říjen (1).csv", false, "a1/2024/Účetnictví říjen (1).csv")]
    [InlineData("data+1&b=2.csv", false, "a1/2024/data+1&b=2.csv")]
    [InlineData("municipality.json", false, "a1/municipality.json")]
    [InlineData("mapping.json", false, "a1/mapping.json")]
    [InlineData("data.csv", true, "a1/2024/check/data.csv")]
    [InlineData("municipality.json", true, "a1/2024/check/municipality.json")]
    public async Task AFileLiesWhereItBelongs(string name, bool check, string path)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");

        var answer = await granted.AskAsync(
            token.Reveal(), System.Text.Json.JsonSerializer.Serialize(new { year = 2024, files = new[] { name }, check }));
        Assert.Equal(201, await granted.StorageAsync(HttpMethod.Put, new Uri(answer.Json["files"].Items[0]["url"].Text), "x"));

        Assert.Equal(200, (await granted.FinishAsync(token, answer)).Status);

        Assert.Equal(path, answer.Json["files"].Items[0]["path"].Text);
        Assert.Equal([path], await granted.Exports.GetBlobsAsync(cancellationToken: Stop).Select(blob => blob.Name).ToListAsync(Stop));
    }

    [Fact]
    public async Task TheReportOfADryRunIsItsOwn()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");

        Assert.Equal(
            "There is no report of a1 2024 yet, that of a dry run.",
            (await granted.ReportAsync(token.Reveal(), "?year=2024&check=true")).Detail(404));
    }

    [Fact]
    public async Task AGrantForReportsWritesNothing()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, reader) = await granted.GrantAsync("a1", rights: GrantRights.Report);

        (await granted.AskAsync(reader, "data.csv")).Detail(401);
        Assert.Equal("There is no report of a1 2024 yet.", (await granted.ReportAsync(reader.Reveal())).Detail(404));
    }

    [Fact]
    public async Task ADisabledMunicipalityIsRefusedAndWhatItPublishedStands()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");
        await granted.Site.PublishAsync("a1", 2024, GrantedSite.Data);

        Assert.True(await granted.Site.Of<TenantStore>().DisableAsync(MunicipalityId.Parse("a1"), Stop));
        (await granted.AskAsync(token, "data.csv")).Detail(401);
        (await granted.ReportAsync(token.Reveal())).Detail(401);
        Assert.Equal(200, (await granted.Site.AskAsync("/api/v1/municipalities/a1/years/2024")).Status);
        await granted.Site.PublishAsync("a1", 2024, GrantedSite.Data.Replace("250.50", "300", StringComparison.Ordinal));

        await granted.Site.Of<TenantStore>().AddAsync(MunicipalityId.Parse("a1"), null, Stop);
        Assert.Equal(200, (await granted.AskAsync(token, "data.csv")).Status);
    }

    [Theory]
    [InlineData("", """The body is JSON such as {"year":2024,"files":["data.csv"],"check":false}.""")]
    [InlineData("[]", """The body is JSON such as {"year":2024,"files":["data.csv"],"check":false}.""")]
    [InlineData(
        """{"year":2024,"files":["data.csv"],"municipality":"b2"}""",
        """The body is JSON such as {"year":2024,"files":["data.csv"],"check":false}.""")]
    [InlineData("""{"files":["data.csv"]}""", "'year' is ''; it is a whole number from 1990 to 2100.")]
    [InlineData("""{"year":1989,"files":["data.csv"]}""", "'year' is '1989'; it is a whole number from 1990 to 2100.")]
    [InlineData("""{"year":2024,"files":[]}""", "'files' names 1 to 1000 files.")]
    [InlineData("""{"year":2024,"files":[null]}""", "'files' names 1 to 1000 files.")]
    [InlineData("""{"year":2024,"files":["a.csv","a.csv"]}""", "'files' names a file twice.")]
    [InlineData("""{"year":2024,"files":[".changed"]}""", "'.changed' is a hidden file or a leftover of a desktop, which is not read.")]
    [InlineData("""{"year":2024,"files":["Thumbs.db"]}""", "'Thumbs.db' is a hidden file or a leftover of a desktop, which is not read.")]
    [InlineData(
        """{"year":2024,"files":["data.csv."]}""",
        "'data.csv.' cannot be the name of a file here: leave out #, ?, spaces around it and a dot at its end.")]
    public async Task TheHolderOfAGrantIsToldOfAMistake(string body, string sentence)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");

        Assert.Equal(sentence, (await granted.AskAsync(token.Reveal(), body)).Detail(400));
    }

    [Theory]
    [InlineData("", "'year' is missing: of which year the report is.")]
    [InlineData("?year=24", "'year' is '24'; it is a whole number from 1990 to 2100.")]
    [InlineData("?year=2024&municipality=b2", "'municipality' is no parameter; allowed are year, check, format, lang.")]
    public async Task AMistakeInTheQuestionForAReportIsNamed(string query, string sentence)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");

        Assert.Equal(sentence, (await granted.ReportAsync(token.Reveal(), query)).Detail(400));
    }
}
