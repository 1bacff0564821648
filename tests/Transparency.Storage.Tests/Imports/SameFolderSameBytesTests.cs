using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;

namespace Transparency.Storage.Tests.Imports;

/// <summary>The same folder gives the same edition and the same bytes, wherever, whenever and after whatever it is imported.</summary>
public sealed class SameFolderSameBytesTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("brno-lipova", "2024")]
    [InlineData("kamenice-nad-luznici", "2024")]
    public async Task TwoAccountsGetTheSameFiles(string municipality, string year)
    {
        var towns = new[] { await Town.CreateAloneAsync(azurite), await Town.CreateAloneAsync(azurite) };
        foreach (var town in towns)
        {
            await town.PutFolderAsync(Path.Combine(Repository.Samples, municipality, year));
            await town.PutSettingsAsync(
                await File.ReadAllTextAsync(Path.Combine(Repository.Samples, municipality, "municipality.json"), Stop));
            await town.Worker.Import.RunAsync(town.Folder, Stop);
        }

        await AssertSameBytesAsync(towns[0], towns[1]);
    }

    [Fact]
    public async Task WhatWasPublishedBeforeDoesNotShapeTheFiles()
    {
        var (fresh, fallen) = (await Town.CreateAloneAsync(azurite), await Town.CreateAloneAsync(azurite));
        await fallen.PutAsync("data.csv", Exports.WithIncome(1_000_000));
        await fallen.ImportAsync();

        foreach (var town in new[] { fresh, fallen })
            await town.PutAsync("data.csv", Exports.WithIncome(1000));

        await fresh.ImportAsync();

        var report = await fallen.ImportAsync();

        // The drop is said all the same, in the report and in the log.
        Assert.Equal("totals-dropped", Assert.Single(report.Problems).Code);
        Assert.Equal(1, (await fallen.PointerAsync())!.Publication.Warnings);
        await AssertSameBytesAsync(fresh, fallen);
    }

    [Fact]
    public async Task AFileThatIsNotReadDoesNotShapeTheFiles()
    {
        var (tidy, untidy) = (await Town.CreateAloneAsync(azurite), await Town.CreateAloneAsync(azurite));
        await untidy.PutAsync("archive/old.csv", Exports.WithEvents(2));
        await untidy.PutAsync(".DS_Store", "\0");

        foreach (var town in new[] { tidy, untidy })
        {
            await town.PutAsync("data.csv", Exports.WithIncome(1000));
            await town.ImportAsync();
        }

        await AssertSameBytesAsync(tidy, untidy);
    }

    [Fact]
    public async Task WhatAMunicipalitySaysOfItselfBesideItsNameAndIcoDoesNotShapeTheFiles()
    {
        var (terse, talkative) = (await Town.CreateAloneAsync(azurite), await Town.CreateAloneAsync(azurite));
        await terse.PutSettingsAsync("""{ "name": "Vzorov" }""");
        await talkative.PutSettingsAsync("""{ "name": "Vzorov", "population": 1234, "website": "https://vzorov.example.cz" }""");

        foreach (var town in new[] { terse, talkative })
        {
            await town.PutAsync("data.csv", Exports.WithIncome(1000));
            await town.ImportAsync();
        }

        await AssertSameBytesAsync(terse, talkative);
    }

    private static async Task AssertSameBytesAsync(Town one, Town other)
    {
        var edition = (await one.PointerAsync())?.Edition;
        Assert.NotNull(edition);
        Assert.Equal(edition, (await other.PointerAsync())?.Edition);

        foreach (var file in EditionFiles.All)
        {
            Assert.Equal(
                Convert.ToHexString(await one.FileAsync(edition, file)), Convert.ToHexString(await other.FileAsync(edition, file)));
        }

        var (first, second) = (await one.AssertWholeAsync(edition), await other.AssertWholeAsync(edition));
        Assert.Equal(first.PaymentRanges, second.PaymentRanges);
    }
}
