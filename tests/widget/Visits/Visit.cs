using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Transparency.Widget.Tests.Visits;

/// <summary>
/// One visitor in a browser. When the visit ends, nothing may have been complained about, and no other host been asked for anything.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly HashSet<string> _hosts;

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, Address) = (context, page, address);
        _hosts = [address.Authority];
    }

    public IPage Page { get; }

    public Uri Address { get; }

    public ILocator Explorer => Page.Locator("budget-explorer").First;

    /// <summary>What the component says in its first line; its fallback content has a headline of its own.</summary>
    public ILocator Title => Explorer.Locator(".title");

    /// <summary>The component's own; its fallback content has the same.</summary>
    public ILocator Lead => Explorer.Locator("[part=lead]");

    public ILocator Heading => Explorer.Locator(".heading");

    public ILocator Rows => Explorer.Locator(".panel tbody tr");

    public static async Task<Visit> BeginAsync(IBrowserContext context, Uri address)
    {
        // The limit only ends a test that would never pass.
        context.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(60_000);

        var visit = new Visit(context, await context.NewPageAsync(), address);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visit._complaints.Enqueue($"{message.Text} ({message.Location})");
        };
        context.WebError += (_, fault) => visit._complaints.Enqueue(fault.Error);
        context.Request += (_, request) => visit._requests.Enqueue(request.Url);

        return visit;
    }

    /// <summary>A page of somebody else, which may be asked too.</summary>
    public void Allow(Uri other) => _hosts.Add(other.Authority);

    /// <summary>Opens a page and waits until the component shows what it has loaded.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(Address, path).ToString());
        await SettledAsync();
    }

    public async Task SettledAsync() => await Assertions.Expect(Explorer.Locator("[aria-busy=false]")).ToBeAttachedAsync();

    public ILocator Link(string text) => Explorer.GetByRole(AriaRole.Link, new() { Name = text, Exact = true });

    /// <summary>Clicks, and waits for what the click leads to.</summary>
    public async Task FollowAsync(string text)
    {
        await Link(text).First.ClickAsync();
        await SettledAsync();
    }

    /// <summary>What the level shows, as text.</summary>
    public async Task<string> PanelAsync()
    {
        await SettledAsync();
        return await Explorer.Locator(".panel").InnerTextAsync();
    }

    /// <summary>What is complained about here was meant to be.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = _complaints.ToList();
        _complaints.Clear();
        return taken;
    }

    /// <summary>What a page has made itself lies within its own address.</summary>
    private static string Within(string url) => url.StartsWith("blob:", StringComparison.Ordinal) ? url["blob:".Length..] : url;

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints));
        Assert.All(
            _requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)),
            url => Assert.Contains(new Uri(Within(url)).Authority, _hosts));
    }
}
