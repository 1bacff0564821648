using Transparency.Core.Editions.Downloads;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;

namespace Transparency.Storage.Tests.Imports;

/// <summary>
/// Settings that shape the result make another edition; what a municipality merely says of itself changes its profile only.
/// </summary>
public sealed class SettingsImportTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"name":"Vzor","kind":"district"}""")]
    [InlineData("""{"name":"Vzor","descriptions":"never"}""")]
    [InlineData("""{"name":"Nový Vzor"}""")]
    [InlineData("""{"name":"Vzor","ico":"00281174"}""")]
    public async Task ASettingThatShapesTheResultIsPublished(string settings)
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var before = await town.ImportAsync();
        await town.PutSettingsAsync(settings);

        var after = await town.ImportAsync();

        Assert.Equal(ImportOutcome.Published, after.Outcome);
        await town.AssertPublishedAsync(before.Edition, after.Edition);
    }

    [Theory]
    [InlineData("""{"name":"Vzor","population":431}""")]
    [InlineData("""{"name":"Vzor","website":"https://vzor.example.cz","parent":"kraj","ruian":"123"}""")]
    public async Task WhatAMunicipalitySaysOfItselfChangesItsProfileOnly(string settings)
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var before = await town.ImportAsync();
        var pointer = (await town.PointerAsync())!.ETag;

        await town.PutSettingsAsync(settings);

        var after = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Unchanged, before.Edition), (after.Outcome, after.Edition));
        Assert.Equal(pointer, (await town.PointerAsync())!.ETag);
        var (profile, _) = await town.Worker.Pointers.ListAsync(town.Id, Stop);
        var said = MunicipalitySettings.Read(town.Id, System.Text.Encoding.UTF8.GetBytes(settings)).Municipality!;
        Assert.Equal(said, profile);
        await town.AssertPublishedAsync(before.Edition);
    }

    [Fact]
    public async Task DescriptionsThatMayNotBePublishedAreGoneFromTheEdition()
    {
        var town = await Town.CreateAsync(azurite);
        const string Payment = "KDF;3113;5169;;;125;2024-03-01;00064581;Praha;Křída\n";
        await town.PutAsync("data.csv", Exports.WithIncome(1000) + Payment);

        var before = await town.ImportAsync();
        await town.PutSettingsAsync("""{"name":"Vzor","descriptions":"never"}""");

        var after = await town.ImportAsync();

        Assert.Contains(
            "Křída",
            System.Text.Encoding.UTF8.GetString(await town.FileAsync(before.Edition!, EditionFiles.PaymentsFile)),
            StringComparison.Ordinal);

        Assert.DoesNotContain(
            "Křída",
            System.Text.Encoding.UTF8.GetString(await town.FileAsync(after.Edition!, EditionFiles.PaymentsFile)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreadableSettingsRejectTheFolder()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var before = await town.ImportAsync();
        await town.PutSettingsAsync("{\n\"name\": Vzor}");

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, before.Edition), (report.Outcome, report.Edition));

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("bad-settings", FolderNames.Settings, 2L), (problem.Code, problem.File, problem.Line));
        await town.AssertPublishedAsync(before.Edition);
    }

    [Fact]
    public async Task EmptySettingsRejectTheFolderInsteadOfFailing()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.PutSettingsAsync("");

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, "bad-settings"), (report.Outcome, Assert.Single(report.Problems).Code));
    }

    [Fact]
    public async Task EnormousSettingsRejectTheFolder()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.PutSettingsAsync("{\"name\":\"" + new string('x', 2_000_000) + "\"}");

        Assert.Equal("bad-settings", Assert.Single((await town.ImportAsync()).Problems).Code);
    }

    [Fact]
    public async Task RemovedSettingsLeaveTheFoldersName()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var before = await town.ImportAsync();
        await town.RemoveAsync("../municipality.json");

        var after = await town.ImportAsync();

        // Its rows are called otherwise now.
        Assert.Equal(ImportOutcome.Published, after.Outcome);
        Assert.NotEqual(before.Edition, after.Edition);
        Assert.Equal("no-settings", Assert.Single(after.Problems).Code);
        Assert.Equal(Municipality.Unnamed(town.Id), (await town.Worker.Pointers.ListAsync(town.Id, Stop)).Municipality);
    }
}
