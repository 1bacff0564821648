using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Functions.Tables;
using Transparency.Functions.Tests.Catalogue;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Publications.Withdrawals;

/// <summary>
/// Reads everything that a site has to say of a town: every address that can be put together from municipality, year, editions, languages,
/// formats, views and files, and every one that an answer links to, until there is none left.
/// </summary>
internal sealed partial class Crawl(Site site, string municipality, int year)
{
    private readonly ConcurrentDictionary<string, Reply> _replies = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> _linked = new(StringComparer.Ordinal);

    /// <summary>Addresses that an answer led to, and one that did.</summary>
    public IReadOnlyDictionary<string, string> Linked => _linked;

    /// <summary>What was answered, by path and query.</summary>
    public IReadOnlyDictionary<string, Reply> Replies => _replies;

    /// <summary>Where an answer leads to.</summary>
    public IEnumerable<string> LinksOf(string path) => Links(_replies[path]);

    public async Task RunAsync(params string?[] editions)
    {
        var next = Seeds(editions).Distinct(StringComparer.Ordinal).ToList();
        while (next.Count > 0)
        {
            await Parallel.ForEachAsync(
                next,
                new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken },
                async (path, _) => _replies[path] = await site.AskAsync(path));

            foreach (var from in next)
            {
                foreach (var path in Links(_replies[from]).Where(path => !IsNarrowed(path)))
                    _linked.TryAdd(path, from);
            }

            next =
            [
                .. next
                    .SelectMany(path => Links(_replies[path]))
                    .Distinct(StringComparer.Ordinal)
                    .Where(path => !_replies.ContainsKey(path) && !IsNarrowed(path))
            ];
        }
    }

    /// <summary>
    /// Pages, pictures and tables of a level in every combination of what a reader can choose are thousands, and say what they say with one
    /// choice: another language, a level further down, prices of another year, an order.
    /// </summary>
    private static bool IsNarrowed(string path) =>
        path.Split('?') is [_, var query]
        && QueryHelpers.ParseQuery(query).Keys.Except(NoChoices, StringComparer.Ordinal).Count() > 1;

    /// <summary>What is shown, rather than how.</summary>
    private static readonly string[] NoChoices =
        ["municipality", "municipalities", "year", "edition", "section", "side", "view", "kind", "next", "limit"];

    private IEnumerable<string> Seeds(string?[] editions)
    {
        string[] languages = ["", "?lang=en"];
        string[] general =
        [
            PublicPaths.Home,
            "/page.css",
            "/charts.css",
            "/upload.css",
            PublicPaths.Widget,
            PublicPaths.UploadScript,
            PublicPaths.Health,
            PublicPaths.Robots,
            PublicPaths.Interface,
            PublicPaths.OpenApi,
            PublicPaths.Sitemap,
            PublicPaths.SitemapPart(1),
            PublicPaths.Municipalities,
            PublicPaths.Publications,
            PublicPaths.Data,
            PublicPaths.UploadPage,
            PublicPaths.Accessibility,
            PublicPaths.Embed(municipality),
            PublicPaths.EmbedYear(municipality, year) + "?view=event&path=10&lang=en",
            PublicPaths.EmbedOf(municipality, year, "cs"),
            PublicPaths.Help(),
            PublicPaths.Help("ginis"),
            PublicPaths.Help("protokol"),
            PublicPaths.Catalogue,
            PublicPaths.CodeListFile("items.csv"),
            PublicPaths.CodeListFile("paragraphs.csv"),
            PublicPaths.Municipality(municipality),
            PublicPaths.MunicipalityPage(municipality),
            PublicPaths.YearPage(municipality, year),
            PublicPaths.YearPage(municipality, year) + "?side=income",
            PublicPaths.YearPage(municipality, year) + "?view=event&path=10",
            PublicPaths.YearPage(municipality, year) + "?show=payments",
            PublicPaths.PaymentsPage(municipality, year),
            PublicPaths.PaymentsPage(municipality, year) + "?event=10&q=tapir",
            PublicPaths.CounterpartiesPage(municipality, year),
            PublicPaths.EventsPage(municipality, year),
            PublicPaths.EventPage(municipality, year, "10"),
            PublicPaths.CounterpartyPage("91862523"),
            $"{PublicPaths.SearchPage}?q=zizala",
            $"{PublicPaths.SearchPage}?q=tapir&municipality={municipality}",
            $"{PublicPaths.SearchPage}?q=kolibrik&municipality={municipality}&lang=en",
            PublicPaths.Chart(municipality, year, "svg") + "?form=treemap",
            PublicPaths.Chart(municipality, year, "png"),
            PublicPaths.PublicationList(null, null, "cs"),
            PublicPaths.PublicationList(municipality, null, "en"),
            PublicPaths.Report(municipality, year),
            PublicPaths.DatasetSeries(municipality),
            PublicPaths.Counterparties(municipality),
            PublicPaths.Counterparty("91862523"),
            $"{PublicPaths.Search}?q=obec",
            $"{PublicPaths.Search}?q=zizala",
            $"{PublicPaths.Search}?q=plamenak&lang=en",
            $"{PublicPaths.Search}?q=tapir&municipality={municipality}",
            $"{PublicPaths.Search}?q=kolibrik&municipality={municipality}",
            PublicPaths.DocumentsPage(municipality, year, "cs"),
            PublicPaths.DocumentsPage(municipality, year, "en"),
            PublicPaths.ChangesPage(municipality, year),
            PublicPaths.ReceiptPage(municipality, year) + "?amount=5000",
            PublicPaths.YearsPage(municipality),
            $"{PublicPaths.YearsPage(municipality)}?view=event&path=10",
            $"{PublicPaths.ComparePage}?municipalities={municipality}&view=event&path=10",
            $"{PublicPaths.ComparePage}?band=1-499&q={municipality}",
            PublicPaths.Dataset(municipality, year),
            $"{PublicPaths.Publications}?municipality={municipality}&year={year}",
            $"{PublicPaths.Publications}?municipality={municipality}&limit=1000",
            $"{PublicPaths.Publications}?limit=1000",
            PublicPaths.CodeNames("items"),
            PublicPaths.Timeline(municipality),
            $"{PublicPaths.Timeline(municipality)}?view=event&path=10&prices=constant",
            $"{PublicPaths.TimelineParts(municipality)}?view=event",
            $"{PublicPaths.TimelineParts(municipality)}?view=event&format=csv",
            $"{PublicPaths.Compare}?municipalities={municipality}&year={year}",
            $"{PublicPaths.Compare}?municipalities={municipality}&year={year}&view=event&path=10",
            $"{PublicPaths.Compare}?tree={municipality}&year={year}",
            $"{PublicPaths.Compare}?group=regions&year={year}",
            $"{PublicPaths.Compare}?band=1-499&year={year}",
            $"{PublicPaths.Compare}?group=years&year={year}",
            $"{PublicPaths.Municipalities}?q={municipality}",
            $"{PublicPaths.Municipalities}?format=csv",
            $"{PublicPaths.Counterparties(municipality)}?format=csv",
            $"{PublicPaths.Counterparty("91862523")}?format=csv",
            $"{PublicPaths.Timeline(municipality)}?view=event&path=10&format=csv",
            $"{PublicPaths.Compare}?municipalities={municipality}&year={year}&format=csv",
            $"{PublicPaths.Publications}?municipality={municipality}&format=csv",
        ];

        foreach (var path in general)
            yield return path;
        foreach (var language in languages.Skip(1))
            yield return PublicPaths.Data + language;
        foreach (var path in FeedSeeds().Concat(PaymentFeedSeeds()))
            yield return path;
        foreach (var file in EditionFiles.All)
            yield return PublicPaths.CurrentFile(municipality, year, file);
        foreach (var table in PublishedTables.WithTwin)
        {
            foreach (var file in new[] { table.File, table.TwinFile, table.MetadataFile })
                yield return PublicPaths.AllYearsFile(municipality, file);
        }

        foreach (var edition in editions)
        {
            if (edition is not null)
            {
                foreach (var file in EditionFiles.All)
                    yield return PublicPaths.EditionFile(municipality, year, edition, file);
            }

            foreach (var path in YearSeeds(edition is null ? "" : "edition=" + edition))
                yield return path;
        }
    }

    private IEnumerable<string> FeedSeeds() =>
        from file in FeedFiles.Names
        from language in new[] { "cs", "en" }
        from feed in new (string? Municipality, string? Section)[] { (null, null), (municipality, null), (municipality, "31") }
        from archive in new int?[] { null, 1, 2 }
        select PublicPaths.Feed(feed.Municipality, archive, file, feed.Section, language);

    private IEnumerable<string> PaymentFeedSeeds() =>
        from file in new[] { PublicPaths.PaymentFeedFile, "payments.rss", "payments.json" }
        from query in new[] { "", "?lang=en", "?counterparty=91862523", "?q=tapir", "?q=kolibrik" }
        select $"/feeds/{municipality}/{file}{query}";

    private IEnumerable<string> YearSeeds(string edition)
    {
        yield return $"{PublicPaths.Year(municipality, year)}?{edition}";
        yield return $"{PublicPaths.Documents(municipality, year)}?{edition}";
        yield return $"{PublicPaths.Counterparties(municipality, year)}?{edition}";
        yield return $"{PublicPaths.Counterparties(municipality, year)}?q=s.r.o&sort=name&{edition}";

        foreach (var query in new[]
        {
            "limit=1000",
            "limit=1",
            "sort=date&limit=1",
            "side=expenditure&paragraph=3113",
            "event=10",
            "unit=20"
        })
        {
            yield return $"{PublicPaths.Payments(municipality, year)}?{query}&{edition}";
        }

        foreach (var format in new[] { "csv", "xlsx" })
        {
            yield return $"{PublicPaths.Documents(municipality, year)}?format={format}&{edition}";
            yield return $"{PublicPaths.Counterparties(municipality, year)}?format={format}&{edition}";
            yield return $"{PublicPaths.Payments(municipality, year)}?format={format}&{edition}";
            yield return $"{PublicPaths.Facts(municipality, year)}?drilldown=event,item&format={format}&{edition}";
        }

        foreach (var side in new[] { "expenditure", "income", "financing" })
        {
            foreach (var (view, deeper) in new[] { ("function", "31/3113"), ("economic", "51/5169"), ("event", "10"), ("unit", "20") })
            {
                var level = $"{PublicPaths.Budget(municipality, year)}?side={side}&view={view}";
                yield return $"{level}&{edition}";
                yield return $"{level}&format=csv&{edition}";
                yield return $"{level}&path={deeper}&consolidated=false&sort=name&{edition}";
            }
        }
    }

    /// <summary>Addresses of this site in an answer, whatever its format; and the next page of a list.</summary>
    private IEnumerable<string> Links(Reply reply)
    {
        if (reply["Content-Type"] is not { } type
            || type.StartsWith("text/csv", StringComparison.Ordinal)
            || type == "application/zip"
            || type == ListFormats.Xlsx
            || type.StartsWith("text/javascript", StringComparison.Ordinal))
        {
            yield break;
        }

        // What is to be copied is text, whatever addresses are in it.
        var text = ToCopy().Replace(reply.Text, "");

        foreach (Match match in Address().Matches(text))
            yield return WebUtility.HtmlDecode(match.Groups["path"].Value);
        foreach (Match match in Reference().Matches(text))
            yield return WebUtility.HtmlDecode(match.Groups["path"].Value).Split('#')[0];

        if (Next().Match(reply.Text) is { Success: true } next && reply.Text.Contains("\"payments\"", StringComparison.Ordinal))
            yield return $"{PublicPaths.Payments(municipality, year)}?limit=1&next={next.Groups["next"].Value}";
    }

    [GeneratedRegex("(?:http://127\\.0\\.0\\.1:[0-9]+|" + Provider.Address + ")(?<path>/[^\"'<>\\s\\\\]*)")]
    private static partial Regex Address();

    [GeneratedRegex("<textarea.*?</textarea>", RegexOptions.Singleline)]
    private static partial Regex ToCopy();

    [GeneratedRegex("(?:href|src)=\"(?<path>/[^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("\"next\":\"(?<next>[A-Za-z0-9_-]+)\"")]
    private static partial Regex Next();
}
