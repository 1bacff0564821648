using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Feeds;

/// <summary>A publication in Czech words, for people who follow a feed.</summary>
internal static class PublicationText
{
    public static string Title(Publication publication) => publication switch
    {
        { Edition: null } => $"{publication.Municipality.Name}: rozpočet {publication.Year} byl stažen",
        { Previous: null } => $"{publication.Municipality.Name}: rozpočet {publication.Year} zveřejněn",
        _ => $"{publication.Municipality.Name}: rozpočet {publication.Year} aktualizován",
    };

    /// <summary>A small table of the consolidated totals, and how they differ from the edition before. All text is escaped.</summary>
    public static string Html(Publication publication)
    {
        if (publication.Consolidated is not { } totals) return $"<p>{CzechText.Html(Title(publication))}: složka s exporty je prázdná.</p>";
        var html = new StringBuilder()
            .Append("<p>").Append(CzechText.Html(Title(publication))).Append(". Částky v Kč, bez převodů mezi vlastními účty.</p>")
            .Append("<table><tr><th></th><th>Rozpočet po změnách</th><th>Skutečnost</th></tr>");
        Row(html, "Příjmy", totals.Income);
        Row(html, "Výdaje", totals.Expenditure);
        html.Append("</table>");
        if (publication.Change?.Totals is { } change)
        {
            html.Append("<p>Proti předchozí edici: příjmy ").Append(Signed(change.Income.Actual)).Append(", výdaje ").Append(Signed(change.Expenditure.Actual)).Append(" (skutečnost, se všemi převody).</p>");
        }
        return html.Append("<p>Zdroje: ").Append(CzechText.Html(string.Join(", ", publication.Sources.Select(source => source.Name)))).Append(". Edice ").Append(publication.Edition).Append(".</p>").ToString();
    }

    private static void Row(StringBuilder html, string side, StageTotals totals) =>
        html.Append("<tr><td>").Append(side).Append("</td><td>").Append(CzechText.Amount(totals.Amended)).Append("</td><td>").Append(CzechText.Amount(totals.Actual)).Append("</td></tr>");

    private static string Signed(Money? amount) => amount is { } money ? (money > Money.Zero ? "+" : "") + CzechText.Amount(money) : "neznámo";
}
