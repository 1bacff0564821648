using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.LocalHost.Hosting;
using Transparency.Storage;
using Transparency.Storage.Editions;
using Transparency.Storage.Imports;

namespace Transparency.Functions.Tests.Sites;

/// <summary>Transparency on an account of its own: files are dropped into its container, questions go to its doors over HTTP.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>A machine that runs other tests beside may be slow.</summary>
    private static readonly (string Name, string Value) Patient = ("Transparency:ReaderPatience", "00:01:00");

    private readonly string _account;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("site-");
    private FunctionHost? _host;

    private Site(string account) => _account = account;

    public Uri Address => Host.Address;

    public string Account => _account;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    /// <summary>Writes into the log what nobody imported, for feeds that are long.</summary>
    public async Task AppendAsync(IEnumerable<Publication> publications)
    {
        var log = Host.Services.GetRequiredService<PublicationLog>();
        foreach (var publication in publications)
            await log.AppendAsync(publication, TestContext.Current.CancellationToken);
    }

    private FunctionHost Host => _host ?? throw new InvalidOperationException("The host has not been started yet.");

    /// <param name="account">A connection string.</param>
    /// <param name="folder">A local folder that lies in the container before the start, so that the reconciliation of the start imports it;
    /// or null.</param>
    /// <param name="pointerAge">For how long the host believes what it knew; zero sees every new edition at once.</param>
    public static async Task<Site> StartAsync(
        string account,
        string? folder = null,
        TimeSpan pointerAge = default,
        params (string Name, string Value)[] settings)
    {
        var site = new Site(account);
        await StorageAccounts.FromConnectionStrings(account, account, new()).CreateMissingAsync(CancellationToken.None);

        if (folder is not null)
            await site.UploadAsync(folder);

        site._host = await FunctionHost.StartAsync(new()
        {
            DataDirectory = site._data.FullName,
            Settings = Settings(account, pointerAge, settings),
            // Tests import by themselves, and know when an import is over.
            PollInterval = TimeSpan.FromHours(1),
            LogLevel = LogLevel.None,
        });
        await site._host.CaughtUp;
        site.Client.BaseAddress = site.Address;
        return site;
    }

    public static Dictionary<string, string?> Settings(
        string account,
        TimeSpan pointerAge,
        params (string Name, string Value)[] others) => new(
            others.Append(Patient)
                .DistinctBy(setting => setting.Name)
                .Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
        {
            ["ExportStorage"] = account,
            ["PublicStorage"] = account,
            ["Transparency:QuietPeriod"] = "00:00:00",
            ["Transparency:PointerAge"] = pointerAge.ToString("c"),
        };

    /// <summary>A service of the host, to do what no door does.</summary>
    public T Of<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply(response, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public Task DropAsync(string path, string content) =>
        Exports.GetBlobClient(path).UploadAsync(BinaryData.FromString(content), overwrite: true, TestContext.Current.CancellationToken);

    public Task RemoveAsync(string path) => Exports.DeleteBlobAsync(path, cancellationToken: TestContext.Current.CancellationToken);

    public Task<ImportReport> ImportAsync(string municipality, int year) =>
        Host.Services
            .GetRequiredService<FolderImport>()
            .RunAsync(FolderId.Of(municipality, year), TestContext.Current.CancellationToken);

    /// <summary>Drops <c>data.csv</c> and publishes it.</summary>
    /// <returns>The edition.</returns>
    public async Task<string> PublishAsync(string municipality, int year, string data)
    {
        await DropAsync($"{municipality}/{year}/data.csv", data);

        var report = await ImportAsync(municipality, year);
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);

        return report.Edition!;
    }

    /// <summary>Takes away what is published under a path, as the keeping of a limited number of editions does.</summary>
    public async Task RemovePublishedAsync(string prefix)
    {
        var published = new BlobContainerClient(_account, "published");
        await foreach (var blob in published.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, TestContext.Current.CancellationToken))
        {
            await published.DeleteBlobAsync(blob.Name, cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    public async Task<Reply> AskAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);

        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply(response, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The answer, which is a JSON object and nothing went wrong.</summary>
    public async Task<Json> JsonAsync(string path) => (await AskAsync(path)).Json;

    public async Task<string> TextAsync(string path)
    {
        var reply = await AskAsync(path);
        Assert.True(reply.Status == 200, $"{path} answers {reply.Status}.");
        return Encoding.UTF8.GetString(reply.Body);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        if (_host is not null)
            await _host.DisposeAsync();

        _data.Delete(recursive: true);
    }

    private BlobContainerClient Exports => new(_account, "exports");

    private Task UploadAsync(string folder) => Parallel.ForEachAsync(Directory.EnumerateFiles(
        folder, "*", SearchOption.AllDirectories), async (file, cancel) =>
    {
        var name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
        if (name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("broken/", StringComparison.Ordinal))
            await Exports.GetBlobClient(name).UploadAsync(file, overwrite: true, cancel);
    });
}
