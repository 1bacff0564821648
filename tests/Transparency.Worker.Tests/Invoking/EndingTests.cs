using System.Net;
using Transparency.Core.Publications;
using Transparency.Worker.Tests.Crawling;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Invoking;

namespace Transparency.Worker.Tests.Invoking;

/// <summary>How invocations and the worker itself end when something is wrong, or over.</summary>
public sealed class EndingTests
{
    [Fact]
    public async Task AFailureReachesTheHostWithItsMessage()
    {
        await using var site = await WorkerSite.StartAsync(isEmpty: true);

        var outcome = await site.Worker.InvokeTimer("ReconcileFolders").Outcome;

        Assert.Equal(InvocationState.Failure, outcome.State);
        Assert.Contains("The specified container does not exist", outcome.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWorkerThatIsToldToEndEndsInOrder()
    {
        await using var site = await WorkerSite.StartAsync();
        // Its port for requests opens after it has told of its functions, and only then has it started.
        using var hosts = new TwoHosts(site);
        Assert.Equal(HttpStatusCode.OK, (await hosts.AskAsync(site.Worker.Address, PublicPaths.Health, null)).Status);

        var code = await site.Worker.TerminateAsync(TestContext.Current.CancellationToken);

        Assert.True(code == 0, $"The exit code is {code}: {site.Worker.Output}");
    }

    [Fact]
    public async Task AWorkerWithoutASettingSaysWhichAndDoesNotStart()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => WorkerSite.StartAsync(others: [("ExportStorage", "")]));

        Assert.Contains("ExportStorage__blobServiceUri", fault.Message, StringComparison.Ordinal);
    }
}
