using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages;
using Transparency.Worker.Tests.Sites;

namespace Transparency.Worker.Tests.Crawling;

/// <summary>
/// Asks both hosts for every address that can be reached from a few, by following what pages, answers, feeds and the catalogue
/// link to, until there is none left or it is enough.
/// </summary>
/// <param name="hosts">The worker and the local host.</param>
/// <param name="years">
/// Folders, as <c>{municipality}/{year}</c>: only the widget puts the addresses of their budgets and payments together.
/// </param>
internal sealed partial class Crawl(TwoHosts hosts, IEnumerable<string> years)
{
    /// <summary>So that a link that grows with each answer does not keep the crawl going.</summary>
    private const int Enough = 3000;

    private const int AtOnce = 4;

    /// <summary>Where the crawl begins, and what nobody links to; those of uploads are refused without a grant.</summary>
    private static readonly string[] Seeds =
    [
        PublicPaths.PublicationList("skalinov", null, "en"),
        PublicPaths.Home, PublicPaths.Catalogue, PublicPaths.Data, PublicPaths.Municipalities, PublicPaths.Publications,
        PublicPaths.Robots, PublicPaths.Sitemap, PublicPaths.SitemapPart(1), PublicPaths.OpenApi, PublicPaths.Interface,
        PublicPaths.Embed("skalinov") + "?lang=en&scheme=dark", PublicPaths.EmbedOf("skalinov", 2024, "en") + "&kind=element",
        PublicPaths.EmbedBuilder + "?q=brno", PublicPaths.Accessibility,
        PublicPaths.Help(), PublicPaths.Help("vera") + "?lang=en", PublicPaths.Help("protokol"),
        PublicPaths.UploadPage, PublicPaths.UploadPull, PublicPaths.UploadFolder, PublicPaths.UploadReport(2024, check: false),
        PublicPaths.Feed(null, 1, "atom.xml"), PublicPaths.Feed(null, null, "rss.xml", language: "en"),
        PublicPaths.Feed("skalinov", 1, "feed.json"),
        PublicPaths.PaymentFeed("skalinov", "?q=oprava&lang=en"),
        "/feeds/skalinov/payments.rss?counterparty=91862523",
        "/feeds/skalinov/payments.json",
        PublicPaths.CodeNames("items") + "?year=2024", PublicPaths.CodeNames("paragraphs") + "?year=2024&format=csv",
        PublicPaths.Compare + "?municipalities=skalinov,brno-lipova,nowhere&year=2024&path=31",
        PublicPaths.Compare + "?group=regions&year=2024", PublicPaths.Compare + "?region=praha&year=2024&limit=1",
        PublicPaths.Compare + "?group=years&year=2025&path=31",
        PublicPaths.Municipalities + "?format=xlsx&lang=en", PublicPaths.Publications + "?format=csv",
        PublicPaths.Compare + "?tree=javornik-u-lesa&year=2024", PublicPaths.Timeline("skalinov") + "?prices=constant&path=31",
        PublicPaths.TimelineParts("skalinov") + "?prices=constant&per=inhabitant", PublicPaths.TimelineParts("skalinov") + "?format=csv",
    ];

    private readonly ConcurrentDictionary<string, Reply> _replies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _differences = new();

    /// <summary>What the worker answered, by path and query.</summary>
    public IReadOnlyDictionary<string, Reply> Replies => _replies;

    /// <summary>The addresses that an answer led to.</summary>
    public IReadOnlySet<string> Linked => _linked;

    /// <summary>In what the local host's answers are others.</summary>
    public IReadOnlyCollection<string> Differences => _differences;

    public async Task RunAsync()
    {
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        IReadOnlyList<string> next = [.. Seeds, .. years.SelectMany(OfYear)];
        while (next.Count > 0)
        {
            await Parallel.ForEachAsync(next, atOnce, async (path, _) =>
            {
                var (worker, local) = await hosts.AskAsync(path);
                _replies[path] = worker;

                foreach (var difference in worker.DifferencesFrom(local))
                    _differences.Enqueue($"{path}: {difference}");
            });

            // How long the last import is over differs from one moment to the next; that answer has a comparison of its own.
            var found = next.SelectMany(LinksOf).Where(path => path != PublicPaths.Health && !IsDeep(path))
                .ToHashSet(StringComparer.Ordinal);
            next = [.. OneOfEachInTurn(found.Except(_replies.Keys)).Take(Enough - _replies.Count)];
            _linked.UnionWith(next);
        }
    }

    /// <summary>So that where it is enough, something of every kind was asked for.</summary>
    private static IEnumerable<string> OneOfEachInTurn(IEnumerable<string> paths) =>
        paths.Order(StringComparer.Ordinal)
            .GroupBy(KindOf)
            .SelectMany(kind => kind.Index())
            .OrderBy(path => path.Index)
            .Select(path => path.Item);

    /// <summary>What is in one folder is of one kind; what is in none is each of its own.</summary>
    private static string KindOf(string path)
    {
        var plain = path.Split('?')[0];
        return plain.LastIndexOf('/') is > 0 and var end ? plain[..end] : plain;
    }

    /// <summary>Pages of levels and of choices are thousands, and below the first step all alike.</summary>
    private static bool IsDeep(string path) =>
        IsOfLevels(path) && Deeper.Any(word => path.Contains(word, StringComparison.Ordinal));

    private static bool IsOfLevels(string path) =>
        path.StartsWith("/budgets/", StringComparison.Ordinal)
        || path.StartsWith("/embed/", StringComparison.Ordinal)
        || path.StartsWith(PublicPaths.ComparePage + "?", StringComparison.Ordinal);

    private static readonly string[] Deeper =
        ["path=", "gross=", "prices=", "base=", "scale=", "region=", "district=", "band=", "/payments?"];

    private static IEnumerable<string> OfYear(string folder)
    {
        var (municipality, year) = (folder.Split('/')[0], int.Parse(folder.Split('/')[1], CultureInfo.InvariantCulture));
        yield return PublicPaths.YearPage(municipality, year) + "?side=income&gross=1";
        yield return PublicPaths.YearPage(municipality, year) + "?path=31";
        yield return PublicPaths.PaymentsPage(municipality, year) + "?q=oprava&sort=-amount";
        yield return PublicPaths.CounterpartiesPage(municipality, year) + "?sort=name&lang=en";
        yield return PublicPaths.EventsPage(municipality, year);
        yield return PublicPaths.ReceiptPage(municipality, year);
        yield return PublicPaths.ReceiptPage(municipality, year) + "?amount=12500&lang=en";
        yield return $"{PublicPaths.SearchPage}?q=oprava&municipality={municipality}";
        yield return PublicPaths.Chart(municipality, year, "svg") + "?path=31&form=treemap&lang=en";
        yield return PublicPaths.Chart(municipality, year, "png") + "?side=income";
        yield return PublicPaths.Documents(municipality, year);
        yield return PublicPaths.DocumentsPage(municipality, year, "en");
        yield return PublicPaths.YearsPage(municipality) + "?prices=constant&per=inhabitant&scale=own&lang=en";
        yield return $"{PublicPaths.ComparePage}?municipalities={municipality}&year={year}&side=income&path=11";
        yield return PublicPaths.Counterparties(municipality, year);
        yield return PublicPaths.Counterparties(municipality) + "?limit=2";
        yield return $"{PublicPaths.Search}?q=oprava&municipality={municipality}&limit=3";
        yield return $"{PublicPaths.Publications}?municipality={municipality}&limit=1";

        foreach (var format in new[] { "csv", "xlsx" })
        {
            yield return $"{PublicPaths.Payments(municipality, year)}?format={format}";
            yield return $"{PublicPaths.Budget(municipality, year)}?side=income&format={format}";
            yield return $"{PublicPaths.Facts(municipality, year)}?drilldown=section&format={format}";
        }

        foreach (var query in new[] { "", "?limit=1", "?sort=date&limit=2", "?side=expenditure&paragraph=3113" })
            yield return PublicPaths.Payments(municipality, year) + query;

        foreach (var side in new[] { "expenditure", "income", "financing" })
        {
            foreach (var view in new[] { "function", "economic", "event", "unit" })
                yield return $"{PublicPaths.Budget(municipality, year)}?side={side}&view={view}";
        }

        foreach (var file in EditionFiles.All)
            yield return PublicPaths.CurrentFile(municipality, year, file);
        foreach (var table in PublishedTables.WithTwin)
        {
            yield return PublicPaths.AllYearsFile(municipality, table.File);
            yield return PublicPaths.AllYearsFile(municipality, table.TwinFile);
        }
    }

    /// <summary>A page that is not there leads to itself in the other language, which is not there either.</summary>
    private IEnumerable<string> LinksOf(string path)
    {
        var reply = _replies[path];
        var links = Links(reply);

        return reply.Status == HttpStatusCode.NotFound ? links.Where(link => InCzech(link) != InCzech(path)) : links;
    }

    private static string InCzech(string address) => Translated.Of(address, Language.Czech);

    /// <summary>Addresses of this site in an answer, whatever its format.</summary>
    private static IEnumerable<string> Links(Reply reply)
    {
        if (reply.Headers.TryGetValue("Location", out var location) && location.StartsWith('/'))
            yield return location;
        if (!reply.Headers.TryGetValue("Content-Type", out var type) || !Linking().IsMatch(type))
            yield break;

        // What is to be copied is text, whatever addresses are in it.
        foreach (Match match in Address().Matches(ToCopy().Replace(reply.Text, "")))
            yield return WebUtility.HtmlDecode(match.Groups["path"].Value).Split('#')[0];
    }

    [GeneratedRegex("<textarea.*?</textarea>", RegexOptions.Singleline)]
    private static partial Regex ToCopy();

    [GeneratedRegex("json|html|xml")]
    private static partial Regex Linking();

    [GeneratedRegex("(?:https?://" + WorkerSite.Name + "|(?:href|src)=\"|\"[a-zA-Z]+\":\\s*\")(?<path>/[^\"'<>\\s\\\\]*)")]
    private static partial Regex Address();
}
