using Transparency.Functions.Tests.Catalogue;
using Transparency.Functions.Tests.Sites;
using Transparency.Functions.Tests.Uploads;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Http;

/// <summary>
/// Whatever name a question gives the host, every route answers as it answers anybody, or says that there is no such name.
/// </summary>
public sealed class OddHostTests(AzuriteFixture azurite)
{
    private const string Known = "obec-pod-lesem";

    [Theory]
    [InlineData("")]
    [InlineData(Provider.Address)]
    public async Task AnOddHostIsNoFaultOfTheServerOnAnyRoute(string publicAddress)
    {
        await using var granted = await GrantedSite.StartAsync(
            azurite.NewAccount(), [
                .. Provider.Names,
                ("Transparency:PublicAddress", publicAddress),
                ("Transparency:PointerAge", "01:00:00"),
                ("Transparency:GrantUsesPerMinute", "100000")
            ]);
        var site = granted.Site;
        var paths = await PathsAsync(site);

        var (_, token) = await granted.GrantAsync(Known);
        var authorization = "Authorization: Bearer " + token.Reveal();
        var wrong = new List<string>();

        foreach (var path in paths)
        {
            var usual = RawQuestion.Status(await AskAsync("HTTP/1.1", path, ["Host: " + site.Address.Authority]));
            Assert.InRange(usual, 200, 405);

            foreach (var (version, headers) in OddHosts.All)
            {
                var status = RawQuestion.Status(await AskAsync(version, path, headers));
                if (status != usual && status != 400)
                    wrong.Add($"{path} answers {status} to {version} {string.Join(", ", headers)}, not {usual}");
            }
        }

        Assert.Empty(wrong);

        Task<string> AskAsync(string version, string path, string[] headers) =>
            RawQuestion.AskAsync(site.Address, [$"GET {path} {version}", .. headers, authorization, "Connection: close"]);
    }

    /// <summary>An address of every route, under most of which something lies.</summary>
    private static async Task<IReadOnlyList<string>> PathsAsync(Site site)
    {
        var edition = await site.PublishAsync(Known, 2024, GrantedSite.Data);
        var publication = (await site.JsonAsync("/api/v1/publications"))["publications"].Items[0]["id"].Text;
        return
        [
            .. PublicRoutes.All.Select(route => route.Path
                .Replace($"20240101000000000-obec-2024-{PublicRoutes.Edition}", publication, StringComparison.Ordinal)
                .Replace(PublicRoutes.Edition, edition, StringComparison.Ordinal)
                .Replace("/obec", "/" + Known, StringComparison.Ordinal)),
            "/nothing", "/local", "/local/reports/obec/2024", "/feeds/rss.xml", "/feeds/feed.json", "/feeds/atom.xml?lang=en&section=61",
        ];
    }
}
