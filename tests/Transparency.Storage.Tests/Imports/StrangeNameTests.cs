using Transparency.Core.Imports;

namespace Transparency.Storage.Tests.Imports;

/// <summary>A file whose name XML forbids, put there past every check, hurts nobody else.</summary>
public sealed class StrangeNameTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("\ufffe.csv")]
    [InlineData("\u0001.csv")]
    [InlineData("\u202evsc.csv")]
    public async Task OtherTownsAreImportedAndTheNightGoesOn(string name)
    {
        var town = await Town.CreateAloneAsync(azurite);
        var neighbour = await town.NeighbourAsync("jinde");
        await town.PutAsync(name, Exports.WithIncome(1000));
        await neighbour.PutAsync("data.csv", Exports.WithIncome(1000));

        Assert.Equal(ImportOutcome.Published, (await neighbour.ImportAsync()).Outcome);
        await town.Worker.Changes.ReconcileAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task WhatTheTownItselfHasPublishedStays()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = (await town.ImportAsync()).Edition;
        await town.PutAsync("\ufffe.csv", Exports.WithIncome(2000));

        await Assert.ThrowsAnyAsync<Exception>(() => town.Worker.Changes.ReconcileAsync(TestContext.Current.CancellationToken));

        Assert.Equal(published, (await town.PointerAsync())!.Edition);
    }
}
