using Transparency.Functions.Tests.Sites;
using Transparency.LocalHost;
using Transparency.Tests;

[assembly: AssemblyFixture(typeof(SampleSite))]

namespace Transparency.Functions.Tests.Sites;

/// <summary>The sample exports, published once for all tests that only read.</summary>
public sealed class SampleSite : IAsyncDisposable
{
    private readonly Lazy<Task<Site>> _site = new(StartAsync);

    /// <summary>The years that the samples publish.</summary>
    public static (string Municipality, int Year)[] Years { get; } =
    [
        ("brno-lipova", 2023), ("brno-lipova", 2024),
        ("habrova-nad-borkou", 2023), ("habrova-nad-borkou", 2024),
        ("hamry-pod-strazkou", 2024), ("hamry-pod-strazkou", 2026),
        ("javornik-u-lesa", 2023), ("javornik-u-lesa", 2024),
        ("jezernicka-pod-hajem", 2023), ("jezernicka-pod-hajem", 2024),
        ("kamenice-nad-luznici", 2023), ("kamenice-nad-luznici", 2024), ("kamenice-nad-luznici", 2025),
        ("kralodvorov", 2023), ("kralodvorov", 2024),
        ("liskovec-pod-skalou", 2024),
        ("skalinov", 2023), ("skalinov", 2024),
        ("vlkohrady", 2023), ("vlkohrady", 2024),
        ("skola-javornik", 2024),
    ];

    internal async Task<Json> JsonAsync(string path) => await (await _site.Value).JsonAsync(path);

    internal async Task<string> TextAsync(string path) => await (await _site.Value).TextAsync(path);

    internal async Task<Reply> AskAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers) =>
        await (await _site.Value).AskAsync(path, method, headers);

    internal async Task<Uri> AddressAsync() => (await _site.Value).Address;

    /// <summary>Where the samples are published, for another host.</summary>
    internal async Task<string> AccountAsync() => (await _site.Value).Account;

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
            await (await _site.Value).DisposeAsync();
    }

    /// <summary>By the first test that asks, because assembly fixtures cannot rest on each other.</summary>
    private static async Task<Site> StartAsync()
    {
        var azurite = await TestContext.Current.GetFixture<AzuriteFixture>()
            ?? throw new InvalidOperationException("Azurite has not been started.");
        return await Site.StartAsync(
            azurite.NewAccount(),
            Path.Combine(RepositoryRoot.Find(), "sample-exports"),
            TimeSpan.FromSeconds(30),
            Catalogue.Provider.Names);
    }
}
