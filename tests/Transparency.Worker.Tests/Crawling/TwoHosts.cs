using Transparency.Worker.Tests.Sites;

namespace Transparency.Worker.Tests.Crawling;

/// <summary>Asks the worker and the local host the same, under the same name.</summary>
internal sealed class TwoHosts(WorkerSite site) : IDisposable
{
    // A redirect is an answer; neither undoes what the other host packed.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });

    public async Task<(Reply Worker, Reply Local)> AskAsync(
        string path, HttpMethod? method = null, params (string Name, string Value)[] headers) =>
        (await AskAsync(site.Worker.Address, path, method, headers), await AskAsync(site.Local.Address, path, method, headers));

    /// <returns>A sentence for each difference.</returns>
    public async Task<IReadOnlyList<string>> DifferencesAsync(
        string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var (worker, local) = await AskAsync(path, method, headers);
        return [.. worker.DifferencesFrom(local).Select(difference => $"{method ?? HttpMethod.Get} {path}: {difference}")];
    }

    public async Task<Reply> AskAsync(Uri host, string path, HttpMethod? method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(host.AbsoluteUri.TrimEnd('/') + path));
        request.Headers.Host = WorkerSite.Name;

        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.OfAsync(response, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _client.Dispose();
}
