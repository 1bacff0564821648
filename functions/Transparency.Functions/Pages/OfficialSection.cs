using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Pages;

/// <summary>The way from a municipality's pages to its contracts and its notice board, as safe HTML in Czech.</summary>
internal static class OfficialSection
{
    public static string Of(Municipality municipality)
    {
        var (contracts, board) = (OfficialLinks.ContractsOrNull(municipality), OfficialLinks.NoticeBoardOrNull(municipality));
        if (contracts is null && board is null) return "";
        var html = new StringBuilder("<section id=\"elsewhere\" aria-labelledby=\"elsewhere-title\"><h2 class=\"heading\" id=\"elsewhere-title\">Smlouvy a úřední deska</h2><ul>");
        if (contracts is not null)
        {
            Append(html, contracts, municipality.Contracts is null ? "Smlouvy v registru smluv" : "Smlouvy");
            Append(html, OfficialLinks.ContractsData, "Registr smluv jako otevřená data");
        }
        if (board is not null) Append(html, board, municipality.NoticeBoard is null ? "Úřední deska v národním katalogu otevřených dat" : "Úřední deska");
        return html.Append("</ul></section>").ToString();
    }

    private static void Append(StringBuilder html, string address, string text) =>
        html.Append("<li><a href=\"").Append(CzechText.Html(address)).Append("\">").Append(text).Append("</a></li>");
}
