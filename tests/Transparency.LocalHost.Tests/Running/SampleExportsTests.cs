using System.Globalization;
using Azure.Storage.Blobs;
using Transparency.LocalHost.Running;
using Transparency.LocalHost.Tests.Hosting;

namespace Transparency.LocalHost.Tests.Running;

public sealed class SampleExportsTests(AzuriteFixture fixture)
{
    [Fact]
    public async Task EachYearIsLoadedAndReportedOnAndBrokenOnesAreLeftOut()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        folder.Write("samples/README.md", "about");
        folder.Write("samples/a1/municipality.json", "{}");
        folder.Write("samples/a1/README.md", "about a1");
        folder.Write("samples/a1/2023/data.csv", "1");
        folder.Write("samples/a1/2024/budget.csv", "1");
        folder.Write("samples/a1/2024/payments.csv", "1");
        folder.Write("samples/broken/2024/data.csv", "1");

        var account = fixture.NewAccount();

        foreach (var container in (string[])["exports", "reports"])
            await new BlobContainerClient(account, container).CreateAsync(cancellationToken: cancel);

        var log = new FakeImport.Log { ConnectionString = account };
        await using var host = await Hosts.StartAsync<FakeImport>(account, folder, log);
        using var error = new StringWriter(CultureInfo.InvariantCulture);

        await new SampleExports(Path.Combine(folder.Path, "samples"), account, error).LoadAsync(host, cancel);
        await Eventually.IsTrueAsync(() => host.BlobState.Unfinished == 0);

        Assert.Equal(
            ["a1/2023/data.csv", "a1/2024/budget.csv", "a1/2024/payments.csv", "a1/municipality.json"],
            log.Raised.Order(StringComparer.Ordinal));
        Assert.EndsWith("Importing the samples: 2 of 2 years", error.ToString().TrimEnd(), StringComparison.Ordinal);
    }
}
