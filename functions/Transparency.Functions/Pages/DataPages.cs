using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Functions.Http;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>The page about the data: what is published, how often, in which form, under which terms, for how long and by which norms.</summary>
public sealed class DataPages(CurrentEditions current, PageTemplate template, TransparencyOptions options)
{
    public async Task<IResult> PageAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var words = parameters.OneOf("lang", ("cs", DataWords.Czech), ("en", DataWords.English));
        if (parameters.Mistake is { } mistake) return Problem.BadRequest(mistake);
        var towns = await current.AllAsync(cancel);
        var html = new StringBuilder("<article><h1>").Append(words.Title).Append("</h1><p class=\"lead\">").Append(words.Lead).Append("</p>");
        foreach (var (heading, points) in words.Chapters)
        {
            html.Append("<h2 class=\"heading\">").Append(heading).Append("</h2><ul>");
            foreach (var point in points) html.Append("<li>").Append(point.Replace("{retention}", options.Retention.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append("</li>");
            html.Append("</ul>");
        }
        if (towns.Count > 0) AppendTowns(html, words, towns);
        html.Append("<p><a href=\"").Append(words.Other.Address).Append("\">").Append(words.Other.Text).Append("</a></p></article>");
        return template.Page(words.Title, words.Lead, null, html.ToString(), words.Language);
    }

    private static void AppendTowns(StringBuilder html, DataWords words, IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> towns)
    {
        html.Append("<h2 class=\"heading\">").Append(words.Towns).Append("</h2><table><thead><tr>");
        foreach (var column in words.Columns) html.Append("<th scope=\"col\">").Append(column).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var (town, years) in towns.OrderBy(town => town.Municipality.Name, CzechText.Order).ThenBy(town => town.Municipality.Id.Value, StringComparer.Ordinal))
        {
            AppendTown(html, words, town, years[^1]);
        }
        html.Append("</tbody></table>");
    }

    private static void AppendTown(StringBuilder html, DataWords words, Municipality town, EditionPointer newest)
    {
        var (id, year, at) = (town.Id.Value, newest.Year.Value, newest.Publication.PublishedAt.UtcDateTime);
        html.Append("<tr><th scope=\"row\">").Append(Link(PublicPaths.MunicipalityPage(id), CzechText.Html(town.Name))).Append("<small class=\"official\">")
            .Append(words.Published).Append(string.Create(CultureInfo.InvariantCulture, $" {at:d. M. yyyy}")).Append("</small></th><td>").Append(Link(PublicPaths.YearPage(id, year), newest.Year.ToString()))
            .Append("</td><td>").Append(Link(PublicPaths.CurrentFile(id, year, EditionFiles.BudgetFile), "CSV"))
            .Append(", ").Append(Link(PublicPaths.CurrentFile(id, year, EditionFiles.PaymentsFile), words.Payments))
            .Append(", ").Append(Link(PublicPaths.CurrentFile(id, year, EditionFiles.ArchiveFile), "ZIP"));
        // Without an IČO there is no record.
        if (town.Ico is not null) html.Append(", ").Append(Link(PublicPaths.Dataset(id, year), words.Record));
        html.Append("</td></tr>");
    }

    private static string Link(string address, string text) => $"<a href=\"{address}\">{text}</a>";
}
