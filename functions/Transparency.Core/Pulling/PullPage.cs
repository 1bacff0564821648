using System.Globalization;
using System.Text;
using Transparency.Core.Publishing;

namespace Transparency.Core.Pulling;

/// <summary>What is fetched for a municipality as a page for its clerk, in Czech or English. One file without scripts.</summary>
public static class PullPage
{
    private const string Style =
        "body{margin:0 auto;max-width:60rem;padding:1.5rem 1.25rem 4rem;font:16px/1.5 ui-sans-serif,system-ui,sans-serif;color-scheme:light dark}"
        + "table{width:100%;border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid}code{overflow-wrap:anywhere}";

    public static string Html(PullReport report, bool english = false)
    {
        var words = english
            ? (Title: "files fetched", File: "File", From: "From", Last: "Last try", Outcome: "What came of it", Next: "Next try", None: "municipality.json names no file to fetch.", Mistakes: "To mend in municipality.json", Expected: "expected", Received: "last new content")
            : (Title: "stahované soubory", File: "Soubor", From: "Odkud", Last: "Poslední pokus", Outcome: "Výsledek", Next: "Další pokus", None: "V municipality.json není žádný soubor ke stahování.", Mistakes: "Opravte v municipality.json", Expected: "očekáváno", Received: "naposledy nový obsah");
        var page = new StringBuilder("<!doctype html>\n<html lang=\"").Append(english ? "en" : "cs")
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>")
            .Append(Text($"{report.Municipality}: {words.Title}")).Append("</title><style>").Append(Style).Append("</style></head><body>\n<h1>").Append(Text($"{report.Municipality}: {words.Title}")).Append("</h1>\n");
        if (report.Mistakes.Count > 0)
        {
            page.Append("<h2>").Append(words.Mistakes).Append("</h2>\n<ul>\n");
            foreach (var mistake in report.Mistakes)
            {
                page.Append("<li><code>").Append(Text(mistake.Path)).Append("</code>: <code>").Append(Text(english ? mistake.Found : mistake.FoundCs ?? mistake.Found)).Append("</code>; ").Append(words.Expected).Append(' ')
                    .Append(Text(english ? mistake.Expected : mistake.ExpectedCs ?? mistake.Expected)).Append("</li>\n");
            }
            page.Append("</ul>\n");
        }
        if (report.Files.Count == 0) return page.Append("<p>").Append(words.None).Append("</p>\n</body></html>\n").ToString();
        page.Append("<table><thead><tr>");
        foreach (var head in new[] { words.File, words.From, words.Last, words.Outcome, words.Next }) page.Append("<th>").Append(head).Append("</th>");
        page.Append("</tr></thead><tbody>\n");
        foreach (var file in report.Files)
        {
            page.Append("<tr><td>").Append(Text(file.File)).Append("</td><td><code>").Append(Text(file.From)).Append("</code></td><td>").Append(Moment(file.TriedAt)).Append("</td><td>")
                .Append(Text(english ? file.Sentence : file.SentenceCs)).Append(file.Status is { } status ? string.Create(CultureInfo.InvariantCulture, $" <small>HTTP {status}</small>") : "");
            if (file.ReceivedAt is not null) page.Append("<br><small>").Append(words.Received).Append(": ").Append(Moment(file.ReceivedAt)).Append("</small>");
            page.Append("</td><td>").Append(Moment(file.Next)).Append("</td></tr>\n");
        }
        return page.Append("</tbody></table>\n</body></html>\n").ToString();
    }

    private static string Moment(DateTimeOffset? moment) => moment is { } at ? at.UtcDateTime.ToString("d. M. yyyy H:mm 'UTC'", CultureInfo.InvariantCulture) : "–";

    private static string Text(string text) => CzechText.Html(text);
}
