using Microsoft.Extensions.Logging;
using Transparency.Functions.Imports;
using Transparency.Functions.Tests.Sites;
using Transparency.LocalHost.Hosting;

namespace Transparency.Functions.Tests.Http;

public sealed class StorageDownTests
{
    /// <summary>Nobody listens on port 1.</summary>
    private const string Nowhere =
        "DefaultEndpointsProtocol=http;AccountName=nikdo;AccountKey=bmlrZG8=;"
            + "BlobEndpoint=http://127.0.0.1:1/nikdo;TableEndpoint=http://127.0.0.1:1/nikdo";

    [Fact]
    public async Task EveryDoorThatNeedsTheStorageSaysThatItDoesNotAnswer()
    {
        var data = Directory.CreateTempSubdirectory("storage-down-");
        await using var host = await FunctionHost.StartAsync(new()
        {
            DataDirectory = data.FullName,
            Settings = Site.Settings(Nowhere, TimeSpan.Zero),
            FunctionTypes =
            [
                .. typeof(GetHealth).Assembly
                    .GetTypes()
                    .Except([typeof(ImportExport), typeof(ReconcileFolders), typeof(PullExports), typeof(ReportGivenUp)])
            ],
            LogLevel = LogLevel.None,
        }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = host.Address };

        var replies = await Task.WhenAll(PublicRoutes.NeedingStorage.Select(async path =>
        {
            using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            return (path, new Reply(response, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        }));

        foreach (var (path, reply) in replies)
        {
            Assert.True(reply.Status == 503, $"{path} answers {reply.Status}.");
            Assert.Equal("The storage does not answer; try again in a minute.", reply.Detail(503));
            Assert.Equal("*", reply["Access-Control-Allow-Origin"]);
        }

        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/widget.js", TestContext.Current.CancellationToken)).StatusCode);
        data.Delete(recursive: true);
    }
}
