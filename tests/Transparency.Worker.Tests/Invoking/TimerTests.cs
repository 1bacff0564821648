using System.Text;
using Azure.Storage.Blobs;
using Transparency.Storage.Imports;
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
    public async Task WhatTheHostGaveUpIsToldByDayAndImportedAtNight()
    {
        await using var site = await WorkerSite.StartAsync();
        await site.DropAsync("obec/2024/data.csv", "type;paragraph;item;event;unit;amount;date\nKDF;6171;5169;;;250.50;2024-02-01\n");

        var queue = GivenUpQueue.FromConnectionString(site.Account);
        await queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);

        var message =
            """{"Type":"BlobTrigger","FunctionId":"Host.Functions.ImportExport","""
            + """ "ContainerName":"exports","BlobName":"obec/2024/data.csv"}""";
        await queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)), TestContext.Current.CancellationToken);

        Assert.Equal(new(InvocationState.Success, null), await site.Worker.InvokeTimer("ReportGivenUp").Outcome);
        Assert.Equal(1, (await queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount);
        Assert.Equal(new(InvocationState.Success, null), await site.Worker.InvokeTimer("ReconcileFolders").Outcome);
        Assert.Equal(0, (await queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task TheFetchingOfFilesRuns()
    {
        await using var site = await WorkerSite.StartAsync(others: ("Transparency:Pull", "true"));

        Assert.Equal(new(InvocationState.Success, null), await site.Worker.InvokeTimer("PullExports").Outcome);
    }
}
