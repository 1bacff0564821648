using System.Collections.Concurrent;
using System.Net;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Feeds;

/// <summary>A small hub of WebSub is told of publications, after failures too, and holds up nobody.</summary>
public sealed class HubTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task TheHubIsToldOfEveryFeedThatHasThePublication()
    {
        using var hub = new Hub();
        await using var site = await StartAsync(hub);

        await site.PublishAsync("mesto", 2024, new Rows().Actual("3113", "5169", 100).ToString());

        var told = await hub.NextAsync(Patience);
        Assert.Equal("application/x-www-form-urlencoded", told.ContentType);
        Assert.Equal(["publish"], told.Form["hub.mode"]);

        var feeds = told.Form["hub.url"];

        foreach (var path in new[]
        {
            "/feeds/atom.xml",
            "/feeds/rss.xml?lang=en",
            "/feeds/mesto/feed.json",
            "/feeds/mesto/atom.xml?section=31"
        })
        {
            Assert.Contains("https://rozpocty.example.cz" + path, feeds);

            // What the hub is told of is what the feed calls itself.
            var reply = await site.AskAsync(path);
            var document = FeedDocument.Read(reply, path.Split('?')[0].Split('/')[^1]);
            Assert.Equal("https://rozpocty.example.cz" + path, document.Self);
            Assert.Equal(hub.Address.ToString(), document.LinkOrNull("hub"));
        }
    }

    [Fact]
    public async Task AHubThatFailsIsToldAgain()
    {
        using var hub = new Hub { Failures = 1 };
        await using var site = await StartAsync(hub);

        await site.PublishAsync("mesto", 2024, new Rows().Actual("6171", "5169", 100).ToString());

        Assert.Equal((await hub.NextAsync(Patience)).Form["hub.url"], (await hub.NextAsync(Patience)).Form["hub.url"]);
    }

    [Fact]
    public async Task AnArchiveNamesNoHub()
    {
        using var hub = new Hub();
        await using var site = await StartAsync(hub);
        await site.AppendAsync(Enumerable.Range(0, 50).Select(number => Invented.Publication("mesto", number)));

        Assert.Null(FeedDocument.Read(await site.AskAsync("/feeds/mesto/1/atom.xml"), "atom.xml").LinkOrNull("hub"));
    }

    private Task<Site> StartAsync(Hub hub) => Site.StartAsync(
        azurite.NewAccount(), settings: [
            ("Transparency:Hub", hub.Address.ToString()),
            ("Transparency:PublicAddress", "https://rozpocty.example.cz")
        ]);

    /// <summary>Keeps what it is told, and fails as often as it was asked to.</summary>
    private sealed class Hub : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly BlockingCollection<Notice> _notices = [];

        public Hub()
        {
            Address = new Uri($"http://127.0.0.1:{FreePort()}/hub/");
            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            _ = ListenAsync();
        }

        public Uri Address { get; }

        public int Failures { get; set; }

        public Task<Notice> NextAsync(TimeSpan patience) =>
            Task.Run(() => _notices.TryTake(out var notice, patience)
                ? notice
                : throw new TimeoutException("The hub was told of nothing."));

        public void Dispose()
        {
            ((IDisposable)_listener).Dispose();
            _notices.Dispose();
        }

        private async Task ListenAsync()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var reader = new StreamReader(context.Request.InputStream);
                var form = (await reader.ReadToEndAsync()).Split('&').Select(pair => pair.Split('='))
                    .ToLookup(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]));

                context.Response.StatusCode = Failures-- > 0 ? 503 : 204;
                context.Response.Close();
                _notices.Add(new Notice(context.Request.ContentType ?? "", form));
            }
        }

        private static int FreePort()
        {
            using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            socket.Start();
            return ((IPEndPoint)socket.LocalEndpoint).Port;
        }
    }

    private sealed record Notice(string ContentType, ILookup<string, string> Form);
}
