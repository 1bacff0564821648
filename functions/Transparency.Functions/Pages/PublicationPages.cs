using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Publishing;
using Transparency.Functions.Feeds;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>A publication as a page: what was published, what it changed, and where the data of both editions are.</summary>
public sealed class PublicationPages(PublicationLog log, PageTemplate template)
{
    public async Task<IResult> PageAsync(HttpRequest request, string publication, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var words = parameters.OneOf("lang", ("cs", FeedWords.Czech), ("en", FeedWords.English));
        if (parameters.Mistake is { } mistake) return Problem.BadRequest(mistake);
        if (await log.GetOrNullAsync(publication, cancel) is not { } entry) return template.NotFound("Takovou publikaci tu nemáme.");
        var title = words.Title(entry);
        var html = new StringBuilder("<article><h1>").Append(CzechText.Html(title)).Append("</h1><p><time datetime=\"")
            .Append(entry.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).Append("\">")
            .Append(entry.PublishedAt.UtcDateTime.ToString("d. M. yyyy H:mm", CultureInfo.InvariantCulture)).Append(" UTC</time></p>")
            .Append(new PublicationText(words).Html(entry));
        AppendLinks(html, entry, words);
        return template.Page(title, words.Description, entry.Municipality.Id, html.Append("</article>").ToString(), words.Language);
    }

    private static void AppendLinks(StringBuilder html, Publication entry, FeedWords words)
    {
        var (id, year) = (entry.Municipality.Id, entry.Year);
        var links = new List<(string Text, string Path)>();
        if (entry.ShownEdition is { } edition)
        {
            links.Add((words.YearNow, PublicPaths.YearPage(id, year)));
            links.Add(($"{words.Edition} {edition}: budget.csv", PublicPaths.EditionFile(id, year, edition, EditionFiles.BudgetFile)));
            links.Add(($"{words.Edition} {edition}: payments.csv", PublicPaths.EditionFile(id, year, edition, EditionFiles.PaymentsFile)));
        }
        else
        {
            links.Add((entry.Municipality.Name, PublicPaths.MunicipalityPage(id)));
        }
        // Where nothing is compared with it, there is nothing to see there: it was withdrawn since.
        if (entry is { Previous: { } previous, Change: not null }) links.Add(($"{words.EditionBefore} {previous}: budget.csv", PublicPaths.EditionFile(id, year, previous, EditionFiles.BudgetFile)));
        links.Add(("JSON", PublicPaths.Publication(entry.Id)));
        var other = words.Language == "cs" ? FeedWords.English : FeedWords.Czech;
        links.Add((other.LanguageName, PublicPaths.PublicationPage(entry.Id, other.Language)));
        html.Append("<ul>");
        foreach (var (text, path) in links) html.Append("<li><a href=\"").Append(path).Append("\">").Append(CzechText.Html(text)).Append("</a></li>");
        html.Append("</ul>");
    }
}
