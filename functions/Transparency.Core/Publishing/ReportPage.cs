using System.Globalization;
using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Importing;
using Transparency.Core.Validation;

namespace Transparency.Core.Publishing;

/// <summary>
/// A folder's report as a page in Czech for the clerk who dropped the files: first whether it went well, then what to mend, then what was read.
/// One file without scripts, so that it can be sent on.
/// </summary>
public static class ReportPage
{
    private const string Style = """
        :root{--ink:#1b1f24;--soft:#5a6470;--line:#d9dee4;--paper:#fff;--bad:#b03a48;--warn:#8a5a00;--good:#3f6b24}
        @media(prefers-color-scheme:dark){:root{--ink:#eceff2;--soft:#a4afba;--line:#353c45;--paper:#14171b;--bad:#f0808c;--warn:#e0b050;--good:#9fd07a}}
        body{margin:0 auto;max-width:60rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,sans-serif}
        h1{font:600 1.7rem/1.25 ui-serif,Georgia,serif;border-left:6px solid var(--c);padding-left:.8rem;max-width:46rem}h2{font:600 1.15rem ui-serif,Georgia,serif;margin:2.2rem 0 .4rem}
        table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line)}
        th{font-weight:600;font-size:.85rem;color:var(--soft)}td.n{text-align:right}code{background:color-mix(in srgb,var(--ink) 7%,transparent);padding:.05rem .3rem;border-radius:.2rem;overflow-wrap:anywhere}
        .error{color:var(--bad);font-weight:600}.warning{color:var(--warn);font-weight:600}small,footer{color:var(--soft)}footer{margin-top:2.5rem;border-top:3px double var(--line);padding-top:.8rem;font-size:.85rem}
        """;

    /// <param name="report">The report.</param>
    /// <param name="name">The municipality's name.</param>
    public static string Html(ImportReport report, string name)
    {
        var page = new StringBuilder();
        var color = report.Outcome == ImportOutcome.Rejected ? "var(--bad)" : report.Warnings > 0 ? "var(--warn)" : "var(--good)";
        page.Append("<!doctype html>\n<html lang=\"cs\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>")
            .Append(Text($"{name} {report.Year}: protokol o načtení")).Append("</title><style>").Append(Style).Append("</style></head><body>\n")
            .Append("<h1 style=\"--c:").Append(color).Append("\">").Append(Text(report.SentenceCs)).Append("</h1>\n");
        if (report.Outcome == ImportOutcome.Rejected)
        {
            page.Append("<p>Opravte soubory podle seznamu a nahrajte je znovu do stejné složky. Do té doby se na webu nic nemění a nic se neztratilo.</p>\n");
        }
        AppendProblems(page, report);
        AppendFiles(page, report);
        AppendTotals(page, report);
        page.Append("<footer>Složka ").Append(Text($"{report.Municipality}/{report.Year}")).Append(" · ")
            .Append(report.FinishedAt.UtcDateTime.ToString("d. M. yyyy H:mm:ss", CultureInfo.InvariantCulture)).Append(" UTC")
            .Append(report.Edition is null ? "" : " · edice " + report.Edition).Append("</footer>\n</body></html>\n");
        return page.ToString();
    }

    private static void AppendProblems(StringBuilder page, ImportReport report)
    {
        if (report.Problems.Count == 0) return;
        page.Append("<h2>Co je potřeba vidět</h2>\n<table><thead><tr><th></th><th>Kde</th><th>Co se stalo a co s tím</th></tr></thead><tbody>\n");
        foreach (var problem in report.Problems)
        {
            var error = problem.Severity == Severity.Error;
            page.Append("<tr><td class=\"").Append(error ? "error\">chyba" : "warning\">upozornění").Append("</td><td>").Append(Where(problem)).Append("</td><td>").Append(Text(problem.MessageCs));
            if (!string.IsNullOrEmpty(problem.Found)) page.Append(" Nalezeno: <code>").Append(Text(problem.Found)).Append("</code>.");
            if (problem.Count > 1) page.Append(" Výskytů: ").Append(Number(problem.Count)).Append('.');
            page.Append("<br><small>").Append(Text(problem.MendCs)).Append(" <code>").Append(problem.Code).Append("</code></small></td></tr>\n");
        }
        page.Append("</tbody></table>\n");
        var listed = report.Problems.Sum(problem => problem.Count);
        if (listed < report.Errors + report.Warnings)
        {
            page.Append("<p>Vypsány jsou první z nich; celkem podle druhu: ")
                .AppendJoin(", ", report.ProblemCounts.Select(count => $"{count.Key} {Number(count.Value)}×")).Append(".</p>\n");
        }
    }

    private static string Where(ReportedProblem problem)
    {
        var where = problem.File.Length == 0 ? "celá složka" : Text(problem.File);
        if (problem.Line is { } line) where += $"<br><small>řádek {Number(line)}</small>";
        if (!string.IsNullOrEmpty(problem.Column)) where += $"<br><small>sloupec {Text(problem.Column)}</small>";
        return where;
    }

    private static void AppendFiles(StringBuilder page, ImportReport report)
    {
        if (report.Files.Count == 0) return;
        page.Append("<h2>Načtené soubory</h2>\n<table><thead><tr><th>Soubor</th><th>Formát</th><th>Kódování</th><th>Řádků</th><th>Přijato</th><th>Odmítnuto</th><th>Nezapočteno</th></tr></thead><tbody>\n");
        foreach (var file in report.Files)
        {
            page.Append("<tr><td>").Append(Text(file.Name)).Append("</td><td>").Append(Text(file.Format ?? "nerozpoznán")).Append("</td><td>").Append(file.Encoding)
                .Append("</td><td class=\"n\">").Append(Number(file.Rows)).Append("</td><td class=\"n\">").Append(Number(file.Accepted))
                .Append("</td><td class=\"n\">").Append(Number(file.Rejected)).Append("</td><td class=\"n\">").Append(Number(file.Ignored.Values.Sum())).Append("</td></tr>\n");
            if (file.UnknownColumns.Count > 0)
            {
                page.Append("<tr><td colspan=\"7\"><small>Nečtené sloupce: ").Append(Text(string.Join(", ", file.UnknownColumns))).Append("</small></td></tr>\n");
            }
        }
        page.Append("</tbody></table>\n");
    }

    private static void AppendTotals(StringBuilder page, ImportReport report)
    {
        if (report.Totals is not { } totals) return;
        page.Append("<h2>Součty v Kč</h2>\n<table><thead><tr><th></th><th>Schválený rozpočet</th><th>Rozpočet po změnách</th><th>Skutečnost</th></tr></thead><tbody>\n");
        AppendSide(page, "Příjmy", totals.Income);
        AppendSide(page, "Výdaje", totals.Expenditure);
        if (totals.Financing is { } financing) AppendSide(page, "Financování", financing);
        page.Append("</tbody></table>\n");
    }

    private static void AppendSide(StringBuilder page, string side, StageTotals totals)
    {
        page.Append("<tr><td>").Append(side).Append("</td>");
        foreach (var amount in new[] { totals.Approved, totals.Amended, totals.Actual })
        {
            page.Append("<td class=\"n\">").Append(CzechText.Amount(amount)).Append("</td>");
        }
        page.Append("</tr>\n");
    }

    private static string Number(long number) => CzechText.Number(number);

    private static string Text(string text) => CzechText.Html(text);
}
