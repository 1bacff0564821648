using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Http;

/// <summary>
/// A storage that hangs, loses an answer or refuses without a word: readers hear of it soon, and nobody hears "internal error".
/// </summary>
public sealed class StorageIllTests(AzuriteFixture azurite)
{
    private const string Year = "/api/v1/municipalities/obec/years/2024";
    private static readonly (string, string) Impatient = ("Transparency:ReaderPatience", "00:00:01");

    [Theory]
    [InlineData("/health")]
    [InlineData(Year)]
    [InlineData("/budgets/obec/2024")]
    [InlineData("/api/v1/municipalities")]
    public async Task AStorageThatHangsIsSaidBeforeTheReaderLosesPatience(string path)
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(storage.Account, settings: Impatient);
        storage.Hangs = _ => true;

        var reply = await site.AskAsync(path);

        Assert.Equal("The storage does not answer; try again in a minute.", reply.Detail(503));
        Assert.Equal("30", reply["Retry-After"]);
    }

    [Fact]
    public async Task ALostAnswerIsAskedForAgainBeforeTheReaderLosesPatience()
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(storage.Account, settings: ("Transparency:ReaderPatience", "00:00:20"));
        await site.PublishAsync("obec", 2024, new Rows().Payment("6171", "5169", 100m, "2024-05-06").ToString());

        var lost = 0;
        storage.Hangs = request =>
            request.Path.Value!.Contains("/Editions", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1;

        Assert.Equal(200, (await site.AskAsync(Year)).Status);
        Assert.True(lost > 1, $"The storage was asked {lost} times.");
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("GET")]
    public async Task ADownloadOfAStorageThatRefusesWithoutAWordIsUnavailable(string refused)
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(storage.Account, pointerAge: TimeSpan.FromSeconds(30));
        await site.PublishAsync("obec", 2024, new Rows().Payment("6171", "5169", 100m, "2024-05-06").ToString());

        var file = (await site.JsonAsync(Year))["links"]["paymentsCsv"].Text;
        storage.Refuses = request => request.Method == refused && request.Path.Value!.EndsWith(".csv", StringComparison.Ordinal);

        var reply = await site.AskAsync(file);

        Assert.Equal("The storage does not answer; try again in a minute.", reply.Detail(503));
        Assert.Equal("30", reply["Retry-After"]);
        Assert.Null(reply["ETag"]);
    }
}
