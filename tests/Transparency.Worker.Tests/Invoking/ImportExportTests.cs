using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Storage.Folders;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Invoking;

namespace Transparency.Worker.Tests.Invoking;

/// <summary>The worker is told of a blob as Event Grid's source tells it.</summary>
public sealed class ImportExportTests(SampleSite samples)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverySampleFileIsImported()
    {
        var imports = await samples.ImportsAsync();

        Assert.InRange(imports.Count, 60, int.MaxValue);
        Assert.All(imports, import => Assert.Equal(new(InvocationState.Success, null), import.Value));
    }

    [Fact]
    public async Task EveryYearOfTheSamplesHasItsReport()
    {
        var site = await samples.SiteAsync();
        var reports = new BlobContainerClient(site.Account, "reports");

        foreach (var year in await samples.YearsAsync())
            Assert.True(await reports.GetBlobClient($"{year}/report.json").ExistsAsync(Stop), $"{year} has no report.");
    }

    [Fact]
    public async Task AnImportThatIsToldToStopStops()
    {
        await using var site = await WorkerSite.StartAsync();
        await site.DropAsync("obec/2024/data.csv", "type;paragraph;item;event;unit;amount;date\nKDF;6171;5169;;;250.50;2024-02-01\n");

        var folder = FolderId.Of("obec", 2024);
        // Somebody else imports the folder, so that this import waits.
        await using (var lease = await FolderLease.TryAcquireAsync(site.Storage, folder, TimeProvider.System, NullLogger.Instance, Stop))
        {
            Assert.NotNull(lease);

            var import = site.Worker.InvokeBlob("ImportExport", "obec/2024/data.csv");
            // The worker does not take messages in order: a word that comes before the import has begun is lost.
            while (await Task.WhenAny(
                import.Outcome, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop)) != import.Outcome)
            {
                site.Worker.Cancel(import);
            }

            // The worker calls an invocation cancelled only when its own fault lies around the cancellation; either way the host tries
            // again.
            var outcome = await import.Outcome;
            Assert.NotEqual(InvocationState.Success, outcome.State);
            Assert.Contains("was canceled", outcome.Fault, StringComparison.Ordinal);
        }

        Assert.Equal(new(InvocationState.Success, null), await site.Worker.InvokeBlob("ImportExport", "obec/2024/data.csv").Outcome);
    }
}
