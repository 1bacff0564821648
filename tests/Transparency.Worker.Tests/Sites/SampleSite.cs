using Transparency.LocalHost;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Invoking;

[assembly: AssemblyFixture(typeof(SampleSite))]

namespace Transparency.Worker.Tests.Sites;

/// <summary>The sample exports, imported by the worker once for all tests that only read, and the local host beside it.</summary>
public sealed class SampleSite : IAsyncDisposable
{
    private readonly Lazy<Task<(WorkerSite Site, IReadOnlyDictionary<string, InvocationOutcome> Imports)>> _site = new(StartAsync);

    public static string Samples => Path.Combine(RepositoryRoot.Find(), "sample-exports");

    /// <summary>What came of each sample file that the worker was told of.</summary>
    public async Task<IReadOnlyDictionary<string, InvocationOutcome>> ImportsAsync() => (await _site.Value).Imports;

    /// <summary>The folders of the samples, as <c>{municipality}/{year}</c>.</summary>
    public async Task<IReadOnlyList<string>> YearsAsync() =>
    [
        .. (await ImportsAsync()).Keys
            .Where(path => path.Count(letter => letter == '/') == 2)
            .Select(path => path[..path.LastIndexOf('/')])
            .Distinct(StringComparer.Ordinal),
    ];

    internal async Task<WorkerSite> SiteAsync() => (await _site.Value).Site;

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
            await (await _site.Value).Site.DisposeAsync();
    }

    private static async Task<(WorkerSite Site, IReadOnlyDictionary<string, InvocationOutcome> Imports)> StartAsync()
    {
        // Nothing changes after the import, and both hosts may know so; a machine that runs other tests beside may be slow.
        var site = await WorkerSite.StartAsync(
            others: [("Transparency:PointerAge", "00:00:30"), ("Transparency:ReaderPatience", "00:01:00")]);
        var imports = await site.ImportAsync(Samples);
        await site.StartLocalAsync();

        return (site, imports);
    }
}
