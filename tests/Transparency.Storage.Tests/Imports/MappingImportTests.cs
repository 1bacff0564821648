using Transparency.Core.Imports;

namespace Transparency.Storage.Tests.Imports;

/// <summary>A mapping is part of what an edition is made of, wherever it lies.</summary>
public sealed class MappingImportTests(AzuriteFixture azurite)
{
    private const string Table = "Pol;Kc;Tis\n1111;7;9\n";
    private const string Crowns = """{"stage": "actual", "columns": {"item": "Pol", "amount": "Kc"}}""";
    private const string Thousands = """{"stage": "actual", "unit": "thousands", "columns": {"item": "Pol", "amount": "Tis"}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../mapping.json")]
    [InlineData("mapping.json")]
    public async Task AChangedMappingMakesANewEdition(string name)
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("denik.csv", Table);
        await town.PutAsync(name, Crowns);

        var before = await town.ImportAsync();
        await town.PutAsync(name, Thousands);

        var after = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Published, 7m), (before.Outcome, before.Totals?.Income.Actual?.Crowns));
        Assert.Equal((ImportOutcome.Published, 9000m), (after.Outcome, after.Totals?.Income.Actual?.Crowns));
        Assert.Equal(["denik.csv", "mapping.json"], after.Files.Select(file => file.Name));
        await town.AssertPublishedAsync(before.Edition, after.Edition);
    }

    [Fact]
    public async Task AWrittenMappingImportsAllYearsOfItsMunicipality()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("../2023/denik.csv", Table);
        await town.PutAsync("../2024/denik.csv", Table);
        await town.Worker.Changes.ReconcileAsync(Stop);
        Assert.Null(await town.PointerAsync());
        await town.PutAsync("../mapping.json", Crowns);

        await town.Worker.Changes.FileWrittenAsync($"{town.Id}/mapping.json", Stop);

        Assert.Equal(
            [2023, 2024],
            (await town.Worker.Pointers.ListAsync(town.Id, Stop)).Years
                .Where(pointer => pointer.Edition is not null)
                .Select(pointer => pointer.Year.Value));
    }

    [Fact]
    public async Task AMappingThatNoFileIsReadByLeavesTheEdition()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var before = await town.ImportAsync();
        await town.PutAsync("../mapping.json", """{"match": "denik*", "stage": "actual", "columns": {"item": "Pol", "amount": "Kc"}}""");

        var after = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Unchanged, before.Edition), (after.Outcome, after.Edition));
        Assert.Contains(after.Covers, cover => cover.Path == $"{town.Id}/mapping.json");
        await town.AssertPublishedAsync(before.Edition);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"stage\": ")]
    public async Task AMappingThatCannotBeReadRejectsTheFolder(string json)
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("denik.csv", Table);
        await town.PutAsync("../mapping.json", Crowns);

        var before = await town.ImportAsync();
        await town.PutAsync("../mapping.json", json);

        var after = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, before.Edition), (after.Outcome, after.Edition));
        Assert.Equal("bad-mapping", Assert.Single(after.Problems).Code);
        await town.AssertPublishedAsync(before.Edition);
    }

    [Fact]
    public async Task AnEnormousMappingRejectsTheFolder()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("denik.csv", Table);
        await town.PutAsync("../mapping.json", Crowns + new string(' ', 2_000_000));

        Assert.Equal("bad-mapping", Assert.Single((await town.ImportAsync()).Problems).Code);
    }

    [Fact]
    public async Task ARemovedMappingLeavesTheFileUnknown()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("denik.csv", Table);
        await town.PutAsync("../mapping.json", Crowns);

        var before = await town.ImportAsync();
        await town.RemoveAsync("../mapping.json");

        var after = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, before.Edition), (after.Outcome, after.Edition));
        Assert.Equal("unknown-format", Assert.Single(after.Problems).Code);
    }
}
