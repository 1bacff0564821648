using Azure.Storage.Blobs;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Invoking;

namespace Transparency.Worker.Tests.Invoking;

public sealed class TimerTests
{
    [Fact]
    public async Task TheNightlyRunImportsWhatNoEventToldOf()
    {
        await using var site = await WorkerSite.StartAsync();
        await site.DropAsync("obec/2024/data.csv", "type;paragraph;item;event;unit;amount;date\nKDF;6171;5169;;;250.50;2024-02-01\n");

        Assert.Equal(new(InvocationState.Success, null), await site.Worker.InvokeTimer("ReconcileFolders").Outcome);

        var report = new BlobClient(site.Account, "reports", "obec/2024/report.json");
        Assert.True(await report.ExistsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TheFetchingOfFilesRuns()
    {
        await using var site = await WorkerSite.StartAsync(others: ("Transparency:Pull", "true"));

        Assert.Equal(new(InvocationState.Success, null), await site.Worker.InvokeTimer("PullExports").Outcome);
    }
}
