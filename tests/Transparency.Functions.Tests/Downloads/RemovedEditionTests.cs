using Transparency.Core.Editions.Downloads;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Downloads;

public sealed class RemovedEditionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task AnEditionThatWasRemovedIsGoneAndOneThatNeverWasIsNotFound()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var first = await site.PublishAsync("obec-a", 2024, new Rows().Actual("6171", "5169", 10).ToString());
        var second = await site.PublishAsync("obec-a", 2024, new Rows().Actual("6171", "5169", 12).ToString());

        await site.RemovePublishedAsync($"obec-a/2024/{first}/");

        foreach (var file in EditionFiles.All)
        {
            var gone = await site.AskAsync($"/data/obec-a/2024/{first}/{file}");
            Assert.Contains(
                $"Edition {first} of obec-a 2024 was published, and is no longer kept. The current one is at /data/obec-a/2024/{file}.",
                gone.Detail(410),
                StringComparison.Ordinal);
            Assert.Equal(200, (await site.AskAsync($"/data/obec-a/2024/{second}/{file}")).Status);
            Assert.Contains(
                "There is no edition",
                (await site.AskAsync($"/data/obec-a/2024/0123456789ab/{file}")).Detail(404),
                StringComparison.Ordinal);
            // The year is another, so the edition is not of it.
            (await site.AskAsync($"/data/obec-a/2023/{first}/{file}")).Detail(404);
        }
    }

    [Fact]
    public async Task AnEditionFromBeforeThereWasAFileIsNotGone()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await site.PublishAsync("obec-a", 2024, new Rows().Actual("6171", "5169", 10).ToString());
        await site.RemovePublishedAsync($"obec-a/2024/{edition}/all.zip");

        foreach (var path in new[] { $"/data/obec-a/2024/{edition}/all.zip", "/data/obec-a/2024/all.zip" })
        {
            Assert.Contains("it was made before there was one", (await site.AskAsync(path)).Detail(404), StringComparison.Ordinal);
        }
    }
}
