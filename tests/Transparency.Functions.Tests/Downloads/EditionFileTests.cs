using System.Globalization;
using System.Text;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Downloads;

public sealed class EditionFileTests(AzuriteFixture azurite, SampleSite samples)
{
    public static TheoryData<string, string> Files { get; } = new()
    {
        { EditionFiles.BudgetFile, string.Join(',', PublishedTables.Budget.Header) },
        { EditionFiles.PaymentsFile, string.Join(',', PublishedTables.Payments.Header) },
        { EditionFiles.EventsFile, string.Join(',', PublishedTables.Events.Header) },
    };

    private static readonly string[] WithoutRows =
    [
        "habrova-nad-borkou/2023/payments.csv",
        "habrova-nad-borkou/2023/events.csv",
        "hamry-pod-strazkou/2024/payments.csv",
        "hamry-pod-strazkou/2024/events.csv",
        "hamry-pod-strazkou/2026/payments.csv",
        "hamry-pod-strazkou/2026/events.csv",
        "kralodvorov/2023/payments.csv",
        "kralodvorov/2024/payments.csv",
        "skalinov/2023/payments.csv",
        "skalinov/2023/events.csv",
        "skalinov/2024/payments.csv",
        "skola-javornik/2024/payments.csv",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task AFileIsCsvAfterRfc4180UnderItsPublishedColumns(string file, string columns)
    {
        foreach (var (municipality, year) in SampleSite.Years)
        {
            var reply = await samples.AskAsync(await PathAsync(municipality, year, file));

            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(reply.Body);
            var records = Csv.Records(text);

            Assert.Equal("text/csv; charset=utf-8", reply["Content-Type"]);

            var isOfAccounts = municipality == "skola-javornik" && file == EditionFiles.BudgetFile;
            Assert.Equal(isOfAccounts ? string.Join(',', PublishedTables.AccountBudget.Header) : columns, string.Join(',', records[0]));
            // Statements and tables of sums know neither payments nor events.
            Assert.Equal(WithoutRows.Contains($"{municipality}/{year}/{file}"), records.Count == 1);
            Assert.DoesNotContain('\uFEFF', text);
        }
    }

    [Theory]
    [InlineData(EditionFiles.BudgetFile, "text/csv; charset=utf-8")]
    [InlineData(EditionFiles.PaymentsFile, "text/csv; charset=utf-8")]
    [InlineData(EditionFiles.EventsFile, "text/csv; charset=utf-8")]
    [InlineData(EditionFiles.SummaryFile, "application/json")]
    [InlineData(EditionFiles.PackageFile, "application/json")]
    [InlineData("budget.csv-metadata.json", "application/csvm+json")]
    [InlineData(EditionFiles.ArchiveFile, "application/zip")]
    [InlineData("budget.parquet", "application/vnd.apache.parquet")]
    [InlineData("payments.parquet", "application/vnd.apache.parquet")]
    public async Task AFileNeverChangesAndIsSavedUnderANameThatSaysWhoseItIs(string file, string type)
    {
        var path = await PathAsync("brno-lipova", 2024, file);
        var reply = await samples.AskAsync(path);
        var head = await samples.AskAsync(path, HttpMethod.Head);

        Assert.Equal(
            (200, type, "*", "nosniff"),
            (reply.Status, reply["Content-Type"], reply["Access-Control-Allow-Origin"], reply["X-Content-Type-Options"]));
        Assert.Equal("public, max-age=31536000, immutable", reply["Cache-Control"]);
        Assert.Equal($"attachment; filename=\"brno-lipova-2024-{file}\"", reply["Content-Disposition"]);
        Assert.Equal((200, 0, type, reply["ETag"]), (head.Status, head.Body.Length, head["Content-Type"], head["ETag"]));
        Assert.All(new[] { reply, head }, answer => Assert.Equal(
            (
                reply.Body.Length.ToString(CultureInfo.InvariantCulture),
                "bytes",
                path), (answer["Content-Length"], answer["Accept-Ranges"], answer["Content-Location"])));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"x\", {0}")]
    [InlineData("*")]
    public async Task WhoHasTheFileGetsNothingButItsHeaders(string known)
    {
        var path = await PathAsync("brno-lipova", 2024, EditionFiles.BudgetFile);
        var etag = (await samples.AskAsync(path))["ETag"]!;

        var reply = await samples.AskAsync(path, null, ("If-None-Match", known.Replace("{0}", etag, StringComparison.Ordinal)));

        Assert.Equal((304, 0, etag, "*"), (reply.Status, reply.Body.Length, reply["ETag"], reply["Access-Control-Allow-Origin"]));
    }

    [Fact]
    public async Task AnOldEditionKeepsItsFilesWhenAnotherIsPublishedAndWhenTheYearIsWithdrawn()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await site.PublishAsync("edice", 2024, new Rows().Actual("6171", "5169", 10).ToString());
        var path = $"/data/edice/2024/{edition}/budget.csv";
        var before = await site.TextAsync(path);

        await site.PublishAsync("edice", 2024, new Rows().Actual("6171", "5169", 12).ToString());
        Assert.Equal(before, await site.TextAsync(path));
        await site.RemoveAsync("edice/2024/data.csv");
        await site.ImportAsync("edice", 2024);
        Assert.Equal(before, await site.TextAsync(path));
    }

    [Fact]
    public async Task TextThatASpreadsheetWouldRunIsHarmlessInTheFileAndWholeInTheAnswer()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await site.PublishAsync(
            "vzorec", 2024, new Rows().Payment("6171", "5169", 10, "2024-02-01", description: "=HYPERLINK(1)").ToString());

        var file = Csv.Rows(await site.TextAsync($"/data/vzorec/2024/{edition}/payments.csv"));
        var payments = await site.JsonAsync("/api/v1/municipalities/vzorec/years/2024/payments");

        Assert.Equal("'=HYPERLINK(1)", file.Single()["description"]);
        Assert.Equal("=HYPERLINK(1)", payments["payments"].Items.Single()["description"].Text);
    }

    private async Task<string> PathAsync(string municipality, int year, string file) =>
        PublicPaths.EditionFile(municipality, year, (await samples.JsonAsync(PublicPaths.Year(municipality, year)))["edition"].Text, file);
}
