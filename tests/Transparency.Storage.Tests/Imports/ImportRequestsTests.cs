using Transparency.LocalHost;

namespace Transparency.Storage.Tests.Imports;

/// <summary>What an import asks of the storage: each request costs time on one machine and money in Azure.</summary>
public sealed class ImportRequestsTests(AzuriteFixture azurite)
{
    private const int Most = 40;

    /// <summary>Each of another section.</summary>
    private static readonly string[] Paragraphs =
    [
        "1014", "2141", "2212", "2310", "3113", "3211", "3311", "3412", "3511", "3612", "3713",
        "4312", "5212", "5311", "5512", "6171", "6211",
        "6310", "6402",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("brno-lipova")]
    [InlineData("kamenice-nad-luznici")]
    [InlineData("skalinov")]
    public async Task AnImportOfASampleWithAllItsSectionsMakesFewRequests(string sample)
    {
        var town = await TownOfAsync(sample);

        var wire = await ImportAsync(town);

        Assert.True(wire.Requests.Count <= Most, Listed(wire));
        // That nothing is half published is seen where the folder is listed anyway.
        Assert.DoesNotContain(wire.Requests, request => request.Contains("/begun/", StringComparison.Ordinal));
    }

    /// <summary>The sample has documents, which cost the same.</summary>
    [Fact]
    public async Task AListOfNotesCostsItsReadingAndItsTwoFilesAndNothingElse()
    {
        var (without, with) = (await TownOfAsync("skalinov"), await TownOfAsync("skalinov"));
        await with.PutAsync("notes.csv", "level;code;text\nsection;61;Úřad se stěhoval.\nsection;31;Nová škola.\n");

        var (few, more) = (await ImportAsync(without), await ImportAsync(with));

        Assert.Contains(few.Requests, request => request.Contains("/documents.csv", StringComparison.Ordinal));
        Assert.Equal(3, more.Requests.Count(request => request.Contains("/notes.csv", StringComparison.Ordinal)));
        Assert.Equal(few.Requests.Count + 3, more.Requests.Count);
    }

    [Fact]
    public async Task ReplacingAFileThatChangesManySectionsMakesFewRequests()
    {
        var town = await TownOfAsync("brno-lipova");
        await town.ImportAsync();

        var path = Path.Combine(Samples, "brno-lipova", "2024", "data.csv");
        var rows = await File.ReadAllLinesAsync(path, Stop);
        // Half of the rows, so that nearly every section has other figures than before.
        await town.PutAsync("data.csv", string.Join('\n', rows.Where((_, number) => number == 0 || number % 2 == 1)));

        var wire = await ImportAsync(town);

        Assert.True(wire.Requests.Count <= Most, Listed(wire));
    }

    [Fact]
    public async Task AnImportMakesAsManyRequestsForManySectionsAsForOne()
    {
        var (one, many) = (await Town.CreateAloneAsync(azurite), await Town.CreateAloneAsync(azurite));
        await one.PutAsync("data.csv", Exports.WithIncome(1000));
        await many.PutAsync("data.csv", Exports.WithSections(Paragraphs));

        var (few, more) = (await ImportAsync(one), await ImportAsync(many));

        Assert.Equal(few.Requests.Count, more.Requests.Count);
    }

    private static string Samples => Path.Combine(RepositoryRoot.Find(), "sample-exports");

    private async Task<Town> TownOfAsync(string sample)
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutFolderAsync(Path.Combine(Samples, sample, "2024"));
        await town.PutSettingsAsync(await File.ReadAllTextAsync(Path.Combine(Samples, sample, "municipality.json"), Stop));

        return town;
    }

    private static async Task<Wire> ImportAsync(Town town)
    {
        var wire = new Wire();
        var report = await town.ImportAsync(new Worker(town.Account, wire));

        Assert.Equal(Core.Imports.ImportOutcome.Published, report.Outcome);

        return wire;
    }

    private static string Listed(Wire wire) => $"{wire.Requests.Count} requests:\n{string.Join('\n', wire.Requests)}";
}
