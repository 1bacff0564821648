using System.IO.Compression;
using Transparency.Core.Imports;
using Transparency.Core.Pulls;
using Transparency.Core.StatePublication;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>
/// The newest month that a server has, as the state publishes its statement: weeks after the month's end, one address a month.
/// </summary>
public sealed class NewestMonthTests(AzuriteFixture azurite)
{
    private const string Newest =
        """{"name":"Vzor","pull":{"url":"https://www.vzor.cz/{year}_{month}.csv","file":"data.csv","year":"newest"}}""";

    private const string Statement =
        """{"pull":{"url":"https://www.vzor.cz/{year}_{month}_FINM.zip","file":"finm.zip","year":"newest"}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MonthsAreAskedForFromTheLastOneBackUntilTheServerHasOne()
    {
        await using var town = await PullTown.CreateAsync(azurite, Newest);
        town.Server.Page("/2024_02.csv", "200 OK\r\nETag: \"v2\"", Exports.WithIncome(2));
        town.Server.Page("/2024_01.csv", "200 OK", Exports.WithIncome(1));
        // Some servers show a page instead.
        town.Server.Page("/2024_04.csv", "200 OK\r\nContent-Type: text/html", "<html>");

        var state = await town.RunAsync();

        Assert.Equal(PullOutcome.Received, state.Outcome);
        Assert.Equal(Exports.WithIncome(2), await town.FileAsync());
        Assert.Equal(["/2024_04.csv", "/2024_03.csv", "/2024_02.csv"], town.Server.Requests.Select(Path));
        Assert.Contains("www.vzor.cz/2024_02.csv", await town.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewerMonthTakesItsPlaceAndAnOlderOneIsNeverAskedForAgain()
    {
        await using var town = await PullTown.CreateAsync(azurite, Newest);
        town.Server.Page("/2024_02.csv", "200 OK", Exports.WithIncome(2));
        var state = await town.RunAsync();

        town.Server.Page("/2024_03.csv", "200 OK\r\nETag: \"v3\"", Exports.WithIncome(3));
        state = await town.RunNextAsync(state);
        Assert.Equal((PullOutcome.Received, Exports.WithIncome(3)), (state.Outcome, await town.FileAsync()));

        town.Server.Pages["/2024_03.csv"] = (_, stream) => TownServer.SendAsync(stream, "304 Not Modified\r\nETag: \"v3\"");
        state = await town.RunNextAsync(state);
        Assert.Equal((PullOutcome.Unchanged, 0), (state.Outcome, state.Failures));
        Assert.Contains("If-None-Match: \"v3\"", town.Server.Requests.Last(), StringComparison.OrdinalIgnoreCase);

        town.Server.Pages.Remove("/2024_03.csv");
        town.Server.Requests.Clear();
        state = await town.RunNextAsync(state);

        Assert.Equal((PullOutcome.NotThere, 1), (state.Outcome, state.Failures));
        Assert.Equal(["/2024_04.csv", "/2024_03.csv"], town.Server.Requests.Select(Path));
        Assert.Equal(Exports.WithIncome(3), await town.FileAsync());
    }

    [Fact]
    public async Task AMonthGoesIntoTheFolderOfItsYear()
    {
        await using var town = await PullTown.CreateAsync(azurite, Newest);
        town.Clock.SetUtcNow(new DateTimeOffset(2025, 2, 10, 6, 0, 0, TimeSpan.Zero));
        town.Server.Page("/2024_12.csv", "200 OK", Exports.WithIncome(12));

        var state = await town.RunAsync();
        Assert.Equal(Exports.WithIncome(12), await town.FileAsync());

        town.Server.Page("/2025_01.csv", "200 OK", Exports.WithIncome(13));
        await town.RunNextAsync(state);

        Assert.Equal(Exports.WithIncome(12), await town.FileAsync());
        Assert.Equal(Exports.WithIncome(13), await town.FileAsync("2025/data.csv"));
    }

    [Fact]
    public async Task TheStatesZipIsFetchedAndImportedAndABrokenOneChangesNothing()
    {
        var country = await (await Town.CreateAloneAsync(azurite)).NeighbourAsync(StateFolder.Id.Value);
        await using var town = new PullTown(country, TownServer.Start());
        await country.PutSettingsAsync(Statement);
        var march = Zip(3);
        town.Server.Page("/2024_03_FINM.zip", "200 OK\r\nContent-Type: application/zip", march);

        var state = await town.RunAsync();
        var report = await country.ImportAsync();

        Assert.Equal(PullOutcome.Received, state.Outcome);
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);
        Assert.Equal((0, 4), (report.Errors, report.Files.Count(file => file.Name.Contains("FINM20", StringComparison.Ordinal))));

        // The transfer ends too early: what lies in the folder stays, and it is tried again.
        town.Server.Pages["/2024_04_FINM.zip"] = (_, stream) =>
            TownServer.SendAsync(stream, $"200 OK\r\nContent-Length: {march.Length}", march[..^500]);
        state = await town.RunNextAsync(state);
        Assert.Equal((PullOutcome.BrokenOff, 1), (state.Outcome, state.Failures));

        // Half a ZIP that the server takes for the whole: the folder is refused, the edition stays.
        town.Server.Page("/2024_04_FINM.zip", "200 OK", march[..^500]);
        state = await town.RunNextAsync(state);
        var broken = await country.ImportAsync();

        Assert.Equal(PullOutcome.Received, state.Outcome);
        Assert.Equal((ImportOutcome.Rejected, report.Edition), (broken.Outcome, broken.Edition));
        Assert.Contains("bad-zip", broken.ProblemCounts.Keys);

        town.Server.Page("/2024_04_FINM.zip", "200 OK", Zip(4));
        await town.RunNextAsync(state);
        Assert.Equal(ImportOutcome.Published, (await country.ImportAsync()).Outcome);
    }

    private static string Path(string request) => request.Split(' ')[1];

    private static byte[] Zip(int month)
    {
        var directory = Directory.CreateTempSubdirectory("country-");
        try
        {
            IReadOnlyList<CountryTown> towns =
                [.. StateRegister.All.Where((_, i) => i % 2000 == 0).Select(town => CountryTown.Invented(town, seed: 4))];
            new CountryFiles(new CountryShape(2024, month) { Rows = 5 }).Write(directory.FullName, towns);

            // The state packs all nine parts of the statement together.
            File.Copy(
                System.IO.Path.Combine(directory.FullName, $"FINM202_20240{month:00}.csv"),
                System.IO.Path.Combine(directory.FullName, $"FINM203_20240{month:00}.csv"));
            File.WriteAllText(
                System.IO.Path.Combine(directory.FullName, $"FINM207_20240{month:00}.csv"),
                "ZC_UZ;ZU_CERP\r\n13013;1.00\r\n");

            using var bytes = new MemoryStream();
            ZipFile.CreateFromDirectory(directory.FullName, bytes);

            return bytes.ToArray();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
