namespace Transparency.Storage.Tests.Telemetry;

public sealed class CacheTelemetryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task AnEditionIsMissedOnceAndHitAfterwards()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1));

        var edition = (await town.ImportAsync()).Edition!;
        var reader = new Worker(town.Account);
        using var recording = new Recording();

        for (var i = 0; i < 3; i++)
            await reader.Loaded.GetOrNullAsync(town.Edition(edition), TestContext.Current.CancellationToken);

        Assert.Equal("loaded-editions/hit 2, loaded-editions/miss 1", recording.Sum("transparency.cache.lookups"));
    }

    [Theory]
    [InlineData(60, "current-editions/hit 4, current-editions/miss 2")]
    [InlineData(0, "current-editions/miss 6")]
    public async Task WhatIsCurrentIsHitForAsLongAsItMayBeOld(int seconds, string lookups)
    {
        var town = await Town.CreateAsync(azurite);
        var reader = new Worker(town.Account, set: options => options.PointerAge = TimeSpan.FromSeconds(seconds));
        using var recording = new Recording();

        for (var i = 0; i < 3; i++)
        {
            await reader.Current.MunicipalityOrNullAsync(town.Id, TestContext.Current.CancellationToken);
            await reader.Current.AllAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(lookups, recording.Sum("transparency.cache.lookups"));
    }
}
