using Transparency.Functions.Tests.Sites;

[assembly: AssemblyFixture(typeof(KnownSampleSite))]

namespace Transparency.Functions.Tests.Sites;

/// <summary>The same samples on a second host, which knows under which address readers find it.</summary>
public sealed class KnownSampleSite : IAsyncDisposable
{
    private readonly Lazy<Task<Site>> _site = new(StartAsync);

    internal async Task<Json> JsonAsync(string path) => await (await _site.Value).JsonAsync(path);

    internal async Task<string> TextAsync(string path) => await (await _site.Value).TextAsync(path);

    internal async Task<Reply> AskAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers) =>
        await (await _site.Value).AskAsync(path, method, headers);

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
            await (await _site.Value).DisposeAsync();
    }

    private static async Task<Site> StartAsync()
    {
        var samples = await TestContext.Current.GetFixture<SampleSite>() ?? throw new InvalidOperationException("There are no samples.");
        return await Site.StartAsync(await samples.AccountAsync(), null, TimeSpan.FromSeconds(30), Catalogue.Provider.Settings);
    }
}
