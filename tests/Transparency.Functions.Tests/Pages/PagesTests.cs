using System.Net;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

public sealed partial class PagesTests(AzuriteFixture azurite, SampleSite samples)
{
    [Theory]
    [InlineData("/", "Otevřené rozpočty českých obcí", "/feeds/atom.xml", "<budget-explorer pages lang=\"cs\">")]
    [InlineData(
        "/budgets/brno-lipova",
        "Brno-Lipová: rozpočet 2024",
        "/feeds/brno-lipova/atom.xml",
        "<budget-explorer pages lang=\"cs\" municipality=\"brno-lipova\" year=\"2024\">")]
    [InlineData(
        "/budgets/brno-lipova/2023",
        "Brno-Lipová: rozpočet 2023",
        "/feeds/brno-lipova/atom.xml",
        "<budget-explorer pages lang=\"cs\" municipality=\"brno-lipova\" year=\"2023\">")]
    public async Task APageHasATitleAFeedAndTheComponent(string path, string title, string feed, string element)
    {
        var reply = await samples.AskAsync(path);

        Assert.Equal((200, "text/html; charset=utf-8"), (reply.Status, reply["Content-Type"]));
        Assert.Equal(title, Title(reply.Text));
        Assert.Contains($"<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{feed}\">", reply.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"<link rel=\"alternate\" type=\"application/rss+xml\" "
                + $"href=\"{feed.Replace("atom.xml", "rss.xml", StringComparison.Ordinal)}\">",
            reply.Text,
            StringComparison.Ordinal);

        Assert.Contains(
            $"<link rel=\"alternate\" type=\"application/feed+json\" "
                + $"href=\"{feed.Replace("atom.xml", "feed.json", StringComparison.Ordinal)}\">",
            reply.Text,
            StringComparison.Ordinal);
        Assert.Contains("<html lang=\"cs\">", reply.Text, StringComparison.Ordinal);
        Assert.Contains(element, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", reply.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await samples.AskAsync(feed)).Status);
    }

    [Fact]
    public async Task WithoutScriptsAYearIsItsConsolidatedTotals()
    {
        var year = await samples.JsonAsync("/api/v1/municipalities/kamenice-nad-luznici/years/2024");

        var page = await samples.TextAsync("/budgets/kamenice-nad-luznici/2024");

        foreach (var side in new[] { "income", "expenditure" })
        {
            foreach (var stage in new[] { "amended", "actual" })
                Assert.Contains($">{Czech(year["consolidated"][side][stage].Number)}</td>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AYearLeadsToItsListsAsTables()
    {
        var page = await samples.TextAsync("/budgets/kamenice-nad-luznici/2024");
        var section = page[page.IndexOf("<section id=\"tables\"", StringComparison.Ordinal)..];
        var links = Reference().Matches(section[..section.IndexOf("</section>", StringComparison.Ordinal)])
            .Select(match => match.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(8, links.Count);
        Assert.Equal(4, links.Count(link => link.EndsWith("format=xlsx", StringComparison.Ordinal)));

        foreach (var link in links)
        {
            var reply = await samples.AskAsync(link);
            Assert.Equal(200, reply.Status);
            Assert.StartsWith("attachment; filename=\"kamenice-nad-luznici-2024-", reply["Content-Disposition"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WithoutScriptsTheFirstPageLeadsToEveryMunicipalityInCzechOrder()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());

        foreach (var (id, name) in new[] { ("a1", "Cheb"), ("a2", "Čadca"), ("a3", "Cvikov"), ("a4", "Hodonín") })
        {
            await site.DropAsync($"{id}/municipality.json", $$"""{"name":"{{name}}"}""");
            await site.PublishAsync(id, 2024, new Rows().Actual("6171", "5169", 1).ToString());
        }

        var links = Links().Matches(await site.TextAsync("/")).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToList();

        Assert.Equal([("a3", "Cvikov"), ("a2", "Čadca"), ("a4", "Hodonín"), ("a1", "Cheb")], links);

        foreach (var (id, _) in links)
            Assert.Equal(200, (await site.AskAsync("/budgets/" + id)).Status);
    }

    [Theory]
    [InlineData("/budgets/kamenice-nad-luznici/2024", 2024)]
    [InlineData("/budgets/kamenice-nad-luznici", 2025)]
    public async Task TheFooterOfAYearNamesEditionTimeAndEverySourceWithItsHash(string path, int number)
    {
        var year = await samples.JsonAsync($"/api/v1/municipalities/kamenice-nad-luznici/years/{number}");

        var footer = Footer(await samples.TextAsync(path));

        Assert.Contains(
            $"Edice <a href=\"/data/kamenice-nad-luznici/{number}/{year["edition"].Text}/edition.json\">{year["edition"].Text}</a>",
            footer,
            StringComparison.Ordinal);
        Assert.Contains($"<time datetime=\"{year["publishedAt"].Text[..19]}Z\">", footer, StringComparison.Ordinal);

        var sources = year["sources"].Items;
        Assert.NotEmpty(sources);
        Assert.All(
            sources,
            source =>
                Assert.Contains(
                    $"Zdroj {source["name"].Text}, SHA-256 <code title=\"{source["sha256"].Text}\">{source["sha256"].Text[..12]}…</code>",
                    footer,
                    StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheFooterOfTheFirstPageNamesWhatWasPublishedLast()
    {
        var published = (await samples.JsonAsync("/api/v1/publications?limit=10"))["publications"].Items.ToList();

        var footer = Footer(await samples.TextAsync("/"));

        // Of two that came in the same millisecond either is the last.
        Assert.Contains(
            published.TakeWhile(one => one["publishedAt"].Text == published[0]["publishedAt"].Text),
            one => footer.Contains(
                $">{one["municipality"]["name"].Text} {one["year"].Number}</a>, <time datetime=\"{one["publishedAt"].Text[..19]}Z\">",
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/budgets/skalinov")]
    [InlineData("/budgets/skalinov/2024")]
    [InlineData("/budgets/nikde")]
    public async Task EveryPageLeadsToTheOneAboutTheData(string path)
    {
        var page = (await samples.AskAsync(path)).Text;

        Assert.Contains("<a href=\"/data\">", Footer(page), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/data\">", page.Split("</header>")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/budgets/nikde", "Takovou obec tu nemáme.")]
    [InlineData("/budgets/nikde/2024", "Takovou obec tu nemáme.")]
    [InlineData("/budgets/brno-lipova/2019", "Brno-Lipová nemá zveřejněný rozpočet roku 2019.")]
    [InlineData("/budgets/brno-lipova/%3Cscript%3E", "Brno-Lipová nemá zveřejněný rozpočet roku <script>.")]
    public async Task APageThatIsNotThereSaysSoAndLeadsToTheList(string path, string sentence)
    {
        var reply = await samples.AskAsync(path);

        Assert.Equal((404, "text/html; charset=utf-8"), (reply.Status, reply["Content-Type"]));
        Assert.Equal(sentence, Title(reply.Text));
        Assert.Contains(
            $"<h1>{sentence.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</h1>",
            reply.Text,
            StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMunicipalityWhoseOnlyYearIsWithdrawnSaysThatItHasNone()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("stazeno", 2024, new Rows().Actual("6171", "5169", 1).ToString());
        await site.RemoveAsync("stazeno/2024/data.csv");
        await site.ImportAsync("stazeno", 2024);

        var reply = await site.AskAsync("/budgets/stazeno");

        Assert.Equal((200, "stazeno"), (reply.Status, Title(reply.Text)));
        Assert.Contains("<p>stazeno nemá žádný zveřejněný rozpočet.</p>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/feeds/stazeno/atom.xml\">", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>&\"x\"'")]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("{{content}}")]
    [InlineData("{{atom}}")]
    public async Task ANameIsTextWhateverStandsInIt(string name)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("znaky/municipality.json", $$"""{"name":{{System.Text.Json.JsonSerializer.Serialize(name)}}}""");
        await site.PublishAsync("znaky", 2024, new Rows().Actual("6171", "5169", 1).ToString());

        foreach (var path in new[] { "/", "/budgets/znaky" })
        {
            var page = await site.TextAsync(path);
            Assert.Contains(name, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
            Assert.Single(Elements().Matches(page));
        }

        Assert.Equal(name + ": rozpočet 2024", Title(await site.TextAsync("/budgets/znaky")));
    }

    [Theory]
    [InlineData("/embed.js", "text/javascript; charset=utf-8")]
    [InlineData("/page.css", "text/css; charset=utf-8")]
    public async Task TheFilesOfTheComponentAreServedAsTheyLieInTheRepository(string path, string type)
    {
        var reply = await samples.AskAsync(path);

        Assert.Equal((200, type, "*"), (reply.Status, reply["Content-Type"], reply["Access-Control-Allow-Origin"]));
        Assert.Equal(
            await File.ReadAllBytesAsync(
                Path.Combine(LocalHost.RepositoryRoot.Find(), "functions", "widget", path == "/embed.js" ? "embed" : "", path[1..]),
                TestContext.Current.CancellationToken),
            reply.Body);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/budgets/skalinov/years")]
    [InlineData("/embed/skalinov/2024")]
    [InlineData("/embed?municipality=skalinov&year=2024")]
    public async Task APageNamesScriptsAndStylesByAddressesThatChangeWithThem(string path)
    {
        var files = Regex
            .Matches(await samples.TextAsync(path), "<(?:link rel=\"stylesheet\" href|script type=\"module\" src)=\"(/[^\"]+)\"")
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.True(files.Count >= 2);
        foreach (var file in files)
        {
            Assert.Matches("^/[a-z-]+\\.(js|css)\\?v=[0-9a-f]{8}$", file);
            Assert.Equal("public, max-age=31536000, immutable", (await samples.AskAsync(file))["Cache-Control"]);
            // Where no version is named nobody keeps it for long, and where another is, not at all.
            foreach (var (other, kept) in new[] { ("", "public, max-age=60, stale-while-revalidate=600"), ("?v=00000000", "no-store") })
                Assert.Equal(kept, (await samples.AskAsync(file.Split('?')[0] + other))["Cache-Control"]);
        }
    }

    [Theory]
    [InlineData("/widget.js", "budget-explorer.js")]
    [InlineData("/upload.js", "upload-view.js")]
    public async Task AModuleImportsTheOnesOfItsOwnVersion(string module, string imported)
    {
        var text = (await samples.AskAsync(module)).Text;
        var version = Regex.Match(text, $"from '\\./{imported}\\?v=([0-9a-f]{{8}})';").Groups[1].Value;

        Assert.Equal(8, version.Length);
        Assert.Equal(
            "public, max-age=31536000, immutable",
            (await samples.AskAsync($"/{imported}?v={version}"))["Cache-Control"]);
    }

    [Fact]
    public async Task TheElementComesWithAllItsModulesInOneFile()
    {
        var folder = Path.Combine(LocalHost.RepositoryRoot.Find(), "functions", "widget");
        var parts = Directory.EnumerateFiles(folder, "*.js").Select(Path.GetFileName).Except(["widget.js", "budget-explorer.js"]).ToList();

        var reply = await samples.AskAsync("/budget-explorer.js");

        Assert.DoesNotMatch("(?m)^import ", reply.Text);
        Assert.Contains(":host([hidden]) { display: none }", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(".glossary", reply.Text, StringComparison.Ordinal);
        Assert.Contains("\nexport class BudgetExplorer ", reply.Text, StringComparison.Ordinal);
        Assert.NotEmpty(parts);
        Assert.All(parts, part => Assert.Contains($"const of_{part![..^3].Replace('-', '_')} = ", reply.Text, StringComparison.Ordinal));
        foreach (var part in parts)
            Assert.Equal(404, (await samples.AskAsync($"/{part}")).Status);
    }

    private static string Title(string page) => WebUtility.HtmlDecode(Regex.Match(page, "<title>(.*?)</title>").Groups[1].Value);

    private static string Footer(string page) => page.Split("</main>")[1];

    private static string Czech(decimal amount) => Transparency.Core.Words.CzechText.Amount(Core.Budgets.Money.FromCrowns(amount));

    [GeneratedRegex("<li><a href=\"/budgets/([^\"]+)\">([^<]+)</a>")]
    private static partial Regex Links();

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<budget-explorer")]
    private static partial Regex Elements();
}
