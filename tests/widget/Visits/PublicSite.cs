using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.LocalHost;
using Transparency.LocalHost.Hosting;
using Transparency.Storage;
using Transparency.Storage.Uploads;
using Transparency.Widget.Tests.Visits;

[assembly: AssemblyFixture(typeof(PublicSite))]

namespace Transparency.Widget.Tests.Visits;

/// <summary>Transparency with the samples of one town on it, as the public sees it, and a browser to look at it with.</summary>
public sealed class PublicSite : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("widget-");
    private readonly Lazy<Task<Running>> _running;

    public PublicSite() => _running = new(StartAsync);

    private sealed record Running(string Account, FunctionHost Host, IPlaywright Playwright, IBrowser Browser, HttpClient Client);

    internal async Task<Uri> AddressAsync() => (await _running.Value).Host.Address;

    internal async Task<HttpClient> ClientAsync() => (await _running.Value).Client;

    /// <summary>The browser of a new visitor.</summary>
    internal async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) =>
        await (await _running.Value).Browser.NewContextAsync(options);

    /// <summary>A new visitor, who has never been here.</summary>
    internal async Task<Visit> VisitAsync(BrowserNewContextOptions? options = null)
    {
        var running = await _running.Value;
        return await Visit.BeginAsync(await running.Browser.NewContextAsync(options), running.Host.Address);
    }

    /// <summary>Puts a file where a municipality would; the host finds out by itself.</summary>
    internal async Task DropAsync(string path, string content) =>
        await new BlobContainerClient((await _running.Value).Account, "exports").GetBlobClient(path)
            .UploadAsync(BinaryData.FromString(content), overwrite: true, TestContext.Current.CancellationToken);

    /// <summary>Removes a file as a municipality's own program would.</summary>
    internal async Task RemoveAsync(string path) =>
        await new BlobContainerClient((await _running.Value).Account, "exports").GetBlobClient(path)
            .DeleteIfExistsAsync(cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Holds a file as an operator's program would: nobody can replace it.</summary>
    internal async Task HoldAsync(string path) =>
        await new BlobContainerClient((await _running.Value).Account, "exports").GetBlobClient(path)
            .GetBlobLeaseClient()
            .AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Drops a year's data and waits until its page is there.</summary>
    internal async Task PublishAsync(string municipality, string settings, string data)
    {
        await DropAsync($"{municipality}/municipality.json", settings);
        await DropAsync($"{municipality}/2024/data.csv", data);

        var client = await ClientAsync();
        await Eventually.IsTrueAsync(async () =>
            (await client.GetAsync($"/budgets/{municipality}/2024", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    /// <summary>A grant for a municipality, as its holder gets it.</summary>
    internal async Task<string> GrantAsync(string municipality, GrantRights rights = GrantRights.Upload | GrantRights.Report)
    {
        var services = (await _running.Value).Host.Services;
        var id = MunicipalityId.Parse(municipality);
        await services.GetRequiredService<TenantStore>().AddAsync(id, null, TestContext.Current.CancellationToken);

        return (await services
            .GetRequiredService<UploadGrantStore>()
            .IssueAsync(
                id, rights, TimeSpan.FromHours(1), "", TestContext.Current.CancellationToken)).Token
                .Reveal();
    }

    /// <summary>Where the page sends files to.</summary>
    internal async Task<Uri> StorageAsync() => new BlobServiceClient((await _running.Value).Account).Uri;

    public async ValueTask DisposeAsync()
    {
        if (_running.IsValueCreated)
        {
            var running = await _running.Value;
            await running.Browser.DisposeAsync();
            running.Playwright.Dispose();
            running.Client.Dispose();
            await running.Host.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }

    private async Task<Running> StartAsync()
    {
        var azurite = await TestContext.Current.GetFixture<AzuriteFixture>()
            ?? throw new InvalidOperationException("Azurite has not been started.");
        var account = azurite.NewAccount();
        await StorageAccounts.FromConnectionStrings(account, account, new()).CreateMissingAsync(CancellationToken.None);

        var samples = Path.Combine(RepositoryRoot.Find(), "sample-exports");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(samples, "kamenice-nad-luznici"), "*", SearchOption.AllDirectories))
        {
            await new BlobContainerClient(account, "exports")
                .GetBlobClient(Path.GetRelativePath(samples, file).Replace(Path.DirectorySeparatorChar, '/'))
                .UploadAsync(file);
        }

        var host = await FunctionHost.StartAsync(new()
        {
            DataDirectory = _data.FullName,
            Settings = new Dictionary<string, string?>
            {
                ["ExportStorage"] = account,
                ["PublicStorage"] = account,
                ["Transparency:QuietPeriod"] = "00:00:00.1",
                ["Transparency:PointerAge"] = "00:00:00",
                // A machine that runs other tests beside may be slow.
                ["Transparency:ReaderPatience"] = "00:01:00",
            },
            PollInterval = TimeSpan.FromMilliseconds(300),
            LogLevel = LogLevel.None,
        });
        await host.CaughtUp;
        await host.Services
            .GetRequiredService<StorageAccounts>()
            .AllowUploadsFromAsync([host.Address.GetLeftPart(UriPartial.Authority)], CancellationToken.None);

        var playwright = await Playwright.CreateAsync();
        return new Running(
            account,
            host,
            playwright,
            await Chromium.LaunchAsync(playwright),
            new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Address });
    }
}
