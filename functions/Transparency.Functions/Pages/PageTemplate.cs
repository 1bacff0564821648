using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Publishing;
using Transparency.Functions.Feeds;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary>The frame of every public page: a head that search engines and feed readers understand, the way to other pages, and the content.</summary>
public sealed partial class PageTemplate(WidgetFiles files)
{
    private readonly string _template = files.Text("page.html");

    /// <param name="title">Of the page, as plain text.</param>
    /// <param name="description">One sentence for search engines, as plain text.</param>
    /// <param name="municipality">Whose feeds the page names, or null for everybody's.</param>
    /// <param name="content">Safe HTML.</param>
    /// <param name="language"><c>cs</c> or <c>en</c>.</param>
    /// <param name="footer">Safe HTML of where the figures come from, or nothing; the way to the page about the data stands behind it.</param>
    public PublicAnswer Page(string title, string description, string? municipality, string content, string language = "cs", string footer = "") =>
        PublicAnswer.OfBytes(Encoding.UTF8.GetBytes(Fill(title, description, municipality, content, language, footer)), "text/html; charset=utf-8");

    public IResult NotFound(string sentence)
    {
        var body = Fill(sentence, sentence, null, $"<h1>{CzechText.Html(sentence)}</h1><p><a href=\"/\">Seznam obcí</a></p>", "cs", "");
        return Results.Text(body, "text/html; charset=utf-8", Encoding.UTF8, StatusCodes.Status404NotFound);
    }

    /// <summary>In one pass, because a name may look like a placeholder.</summary>
    private string Fill(string title, string description, string? municipality, string content, string language, string footer) => Placeholder().Replace(_template, match => match.Groups[1].Value switch
    {
        "language" => language,
        "title" => CzechText.Html(title),
        "description" => CzechText.Html(description),
        "atom" => PublicPaths.Feed(municipality, null, AtomFeed.File),
        "rss" => PublicPaths.Feed(municipality, null, RssFeed.File),
        "json" => PublicPaths.Feed(municipality, null, JsonFeed.File),
        "content" => content,
        "footer" => $"<footer>{footer}{(language == "cs" ? $"<a href=\"{PublicPaths.Data}\">O datech</a>" : $"<a href=\"{PublicPaths.Data}?lang={language}\">About the data</a>")}</footer>",
        var other => throw new InvalidOperationException($"The template has a placeholder {other}, which nothing fills."),
    });

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();
}
