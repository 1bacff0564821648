using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>
/// The public pages of municipalities: the component, with content that can be read without it.
/// </summary>
public sealed class PageAnswers(CurrentEditions current, PageTemplate template, DocumentPages documents)
{
    public async Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancel)
    {
        var list = new StringBuilder("<h1>Otevřené rozpočty</h1><ul>");
        var towns = await current.AllAsync(cancel);
        foreach (var (town, years) in towns.OrderBy(town => town.Municipality.Name, CzechText.Order))
        {
            list.Append("<li><a href=\"").Append(PublicPaths.MunicipalityPage(town.Id.Value)).Append("\">").Append(CzechText.Html(town.Name)).Append("</a> ")
                .AppendJoin(", ", years.Select(pointer => pointer.Year)).Append("</li>");
        }
        var latest = towns.SelectMany(town => town.Years).MaxBy(pointer => pointer.Publication.PublishedAt);
        return template.Page(
            "Otevřené rozpočty českých obcí", "Rozpočty obcí, kterým každý porozumí.", null, $"<budget-explorer pages>{list.Append("</ul>")}</budget-explorer>",
            footer: latest is null ? "" : Provenance.OfLatest(latest.Publication));
    }

    public Task<IResult> MunicipalityAsync(HttpRequest request, string municipality, CancellationToken cancel) => TownAsync(municipality, null, cancel);

    public Task<IResult> YearAsync(HttpRequest request, string municipality, string year, CancellationToken cancel) => TownAsync(municipality, year, cancel);

    private async Task<IResult> TownAsync(string municipality, string? year, CancellationToken cancel)
    {
        if (!MunicipalityId.TryParse(municipality, out var id) || await current.MunicipalityOrNullAsync(id, cancel) is not { } town) return template.NotFound("Takovou obec tu nemáme.");
        var pointer = year is null ? town.Years.Count > 0 ? town.Years[^1] : null : town.Years.FirstOrDefault(pointer => pointer.Year.ToString() == year);
        if (pointer is null) return template.NotFound(year is null ? $"{town.Municipality.Name} nemá žádný zveřejněný rozpočet." : $"{town.Municipality.Name} nemá zveřejněný rozpočet roku {year}.");
        var title = $"{town.Municipality.Name}: rozpočet {pointer.Year}";
        var content = $"<budget-explorer pages municipality=\"{id}\" year=\"{pointer.Year}\">{Summary(town.Municipality, pointer)}</budget-explorer>"
            + await documents.SectionAsync(pointer, cancel) + OfficialSection.Of(town.Municipality);
        var shown = town.Municipality.Kind == MunicipalityKind.Organisation ? "Výnosy a náklady" : "Příjmy, výdaje a platby";
        return template.Page(title, $"{shown}: {title}.", id.Value, content, footer: Provenance.Of(pointer.Publication));
    }

    /// <summary>The totals as a table, for whoever reads without scripts.</summary>
    private static string Summary(Municipality municipality, EditionPointer pointer)
    {
        var organisation = municipality.Kind == MunicipalityKind.Organisation;
        var html = new StringBuilder("<h1>").Append(CzechText.Html(municipality.Name)).Append(' ').Append(pointer.Year)
            .Append("</h1><table><caption>").Append(organisation ? "V Kč" : "Bez převodů mezi vlastními účty, v Kč").Append("</caption><thead><tr><th></th><th>Rozpočet po změnách</th><th>Skutečnost</th></tr></thead><tbody>");
        if (pointer.Publication.Consolidated is { } totals)
        {
            foreach (var (side, amounts) in new[] { (organisation ? "Výnosy" : "Příjmy", totals.Income), (organisation ? "Náklady" : "Výdaje", totals.Expenditure) })
            {
                html.Append("<tr><th scope=\"row\">").Append(side).Append("</th><td>").Append(CzechText.Amount(amounts.Amended)).Append("</td><td>").Append(CzechText.Amount(amounts.Actual)).Append("</td></tr>");
            }
        }
        return html.Append("</tbody></table>").ToString();
    }
}
