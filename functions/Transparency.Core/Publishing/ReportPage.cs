using System.Globalization;
using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Importing;
using Transparency.Core.Validation;

namespace Transparency.Core.Publishing;

/// <summary>
/// A folder's report as a page for the clerk who dropped the files, in Czech and in English: first whether it went well, then what to mend,
/// then what was read and what it adds up to. One file without scripts, so that it can be sent on.
/// </summary>
public sealed class ReportPage
{
    private const string Style = """
        :root{--ink:#1b1f24;--soft:#5a6470;--line:#d9dee4;--paper:#fff;--bad:#b03a48;--warn:#8a5a00;--good:#3f6b24}
        @media(prefers-color-scheme:dark){:root{--ink:#eceff2;--soft:#a4afba;--line:#353c45;--paper:#14171b;--bad:#f0808c;--warn:#e0b050;--good:#9fd07a}}
        body{margin:0 auto;max-width:60rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,sans-serif}
        h1{font:600 1.7rem/1.25 ui-serif,Georgia,serif;border-left:6px solid var(--c);padding-left:.8rem;max-width:46rem}h2{font:600 1.15rem ui-serif,Georgia,serif;margin:2.2rem 0 .4rem}
        table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line)}
        th{font-weight:600;font-size:.85rem;color:var(--soft)}td.n,th.n{text-align:right}code{background:color-mix(in srgb,var(--ink) 7%,transparent);padding:.05rem .3rem;border-radius:.2rem;overflow-wrap:anywhere}
        .error{color:var(--bad);font-weight:600}.warning{color:var(--warn);font-weight:600}small,footer{color:var(--soft)}footer{margin-top:2.5rem;border-top:3px double var(--line);padding-top:.8rem;font-size:.85rem}
        """;

    private readonly StringBuilder _page = new();
    private readonly ImportReport _report;
    private readonly ReportWords _words;

    private ReportPage(ImportReport report, ReportWords words)
    {
        _report = report;
        _words = words;
    }

    /// <param name="report">The report.</param>
    /// <param name="name">The municipality's name.</param>
    /// <param name="english">English instead of Czech.</param>
    public static string Html(ImportReport report, string name, bool english = false) => new ReportPage(report, english ? ReportWords.English : ReportWords.Czech).Write(name);

    private string Write(string name)
    {
        var color = _report.Errors > 0 ? "var(--bad)" : _report.Warnings > 0 ? "var(--warn)" : "var(--good)";
        _page.Append("<!doctype html>\n<html lang=\"").Append(_words.Language)
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>")
            .Append(Text($"{name} {_report.Year}: {_words.Title}")).Append("</title><style>").Append(Style).Append("</style></head><body>\n")
            .Append("<h1 style=\"--c:").Append(color).Append("\">").Append(Text(_words.Sentence(_report))).Append("</h1>\n");
        if (_report.Errors > 0) _page.Append("<p>").Append(Text(_words.WhatNow)).Append("</p>\n");
        if (_report.Problems.Count > 0) WriteProblems();
        if (_report.Files.Count > 0) WriteFiles();
        if (_report.Totals is { } totals) WriteTotals(totals);
        if (_report.Balances is { Count: > 0 } balances) WriteBalances(balances);
        _page.Append("<footer>").Append(_words.Folder).Append(' ').Append(Text($"{_report.Municipality}/{_report.Year}")).Append(" · ")
            .Append(_report.FinishedAt.UtcDateTime.ToString("d. M. yyyy H:mm:ss", CultureInfo.InvariantCulture)).Append(" UTC")
            .Append(_report.Edition is null ? "" : $" · {_words.Edition} {_report.Edition}").Append("</footer>\n</body></html>\n");
        return _page.ToString();
    }

    private void WriteProblems()
    {
        Begin(_words.Problems, _words.ProblemColumns, numbers: 0);
        foreach (var problem in _report.Problems)
        {
            var error = problem.Severity == Severity.Error;
            _page.Append("<tr><td class=\"").Append(error ? "error" : "warning").Append("\">").Append(error ? _words.Error : _words.Warning)
                .Append("</td><td>").Append(Where(problem)).Append("</td><td>").Append(Text(_words.Message(problem)));
            if (_words.WhatFound(problem) is { Length: > 0 } found) _page.Append(' ').Append(_words.Found).Append(" <code>").Append(Text(found)).Append("</code>.");
            if (_words.WhatExpected(problem) is { Length: > 0 } expected) _page.Append(' ').Append(_words.Expected).Append(' ').Append(Text(expected)).Append('.');
            if (problem.Count > 1) _page.Append(' ').Append(_words.Times).Append(' ').Append(CzechText.Number(problem.Count)).Append('.');
            _page.Append("<br><small>").Append(Text(_words.Mend(problem))).Append(" <code>").Append(problem.Code).Append("</code></small></td></tr>\n");
        }
        _page.Append("</tbody></table>\n");
        if (_report.Problems.Sum(problem => problem.Count) < _report.Errors + _report.Warnings)
        {
            _page.Append("<p>").Append(_words.NotAll).Append(' ').AppendJoin(", ", _report.ProblemCounts.Select(count => $"{count.Key} {CzechText.Number(count.Value)}×")).Append(".</p>\n");
        }
    }

    private string Where(ReportedProblem problem)
    {
        var where = problem.File.Length == 0 ? _words.WholeFolder : Text(problem.File);
        if (problem.Line is { } line) where += $"<br><small>{_words.Line} {CzechText.Number(line)}</small>";
        if (!string.IsNullOrEmpty(problem.Column)) where += $"<br><small>{_words.Column} {Text(problem.Column)}</small>";
        return where;
    }

    private void WriteFiles()
    {
        Begin(_words.Files, _words.FileColumns, numbers: 4);
        foreach (var file in _report.Files)
        {
            _page.Append("<tr><td>").Append(Text(file.Name)).Append("</td><td>").Append(Text(file.Format ?? _words.UnknownFormat)).Append("</td><td>").Append(file.Encoding)
                .Append("</td><td>").Append(file.Separator == "\t" ? _words.Tab : Text(file.Separator ?? "")).Append("</td>");
            foreach (var count in new[] { file.Rows, file.Accepted, file.Rejected, file.Ignored.Values.Sum() }) _page.Append("<td class=\"n\">").Append(CzechText.Number(count)).Append("</td>");
            _page.Append("</tr>\n");
            string?[] notes =
            [
                _words.WhyRecognised(file) is { } why ? $"{_words.RecognisedBy} {why}." : null,
                file.Ignored.Count == 0 ? null : $"{_words.NotCounted} {string.Join(", ", file.Ignored.Select(kind => $"{_words.Ignored(kind.Key)}: {CzechText.Number(kind.Value)}"))}.",
                file.UnknownColumns.Count == 0 ? null : $"{_words.UnknownColumns} {string.Join(", ", file.UnknownColumns)}.",
            ];
            var note = string.Join(' ', notes.OfType<string>());
            if (note.Length > 0) _page.Append("<tr><td colspan=\"8\"><small>").Append(Text(note)).Append("</small></td></tr>\n");
        }
        _page.Append("</tbody></table>\n");
    }

    private void WriteTotals(SideTotals totals)
    {
        Begin(_report.Files.Any(file => file.Rejected > 0) ? _words.TotalsOfAccepted : _words.Totals, _words.TotalColumns, numbers: 3);
        var before = _report.Before;
        WriteSide(_words.Sides[0], totals.Income, before?.Income);
        WriteSide(_words.Sides[1], totals.Expenditure, before?.Expenditure);
        if (totals.Financing is { } financing) WriteSide(_words.Sides[2], financing, before?.Financing);
        _page.Append("</tbody></table>\n");
    }

    private void WriteSide(string side, StageTotals totals, StageTotals? before)
    {
        _page.Append("<tr><td>").Append(side).Append(before is null ? "" : $"<br><small>{_words.Before}</small>").Append("</td>");
        Money?[] now = [totals.Approved, totals.Amended, totals.Actual];
        Money?[] earlier = [before?.Approved, before?.Amended, before?.Actual];
        for (var i = 0; i < now.Length; i++)
        {
            _page.Append("<td class=\"n\">").Append(_words.Amount(now[i])).Append(before is null ? "" : $"<br><small>{_words.Amount(earlier[i])}</small>").Append("</td>");
        }
        _page.Append("</tr>\n");
    }

    private void WriteBalances(IReadOnlyList<BalanceCheck> balances)
    {
        Begin(_words.Balances, _words.BalanceColumns, numbers: 3);
        foreach (var balance in balances)
        {
            _page.Append("<tr><td>").Append(_words.Balance(balance)).Append("</td><td class=\"n\">").Append(_words.Amount(balance.Resources)).Append("</td><td class=\"n\">")
                .Append(_words.Amount(balance.Uses)).Append(balance.IsBalanced ? "</td><td class=\"n\">" : "</td><td class=\"n warning\">").Append(_words.Amount(balance.Difference)).Append("</td></tr>\n");
        }
        _page.Append("</tbody></table>\n");
    }

    /// <summary>A heading and the head of a table whose last columns are numbers.</summary>
    private void Begin(string heading, IReadOnlyList<string> columns, int numbers)
    {
        _page.Append("<h2>").Append(heading).Append("</h2>\n<table><thead><tr>");
        for (var i = 0; i < columns.Count; i++) _page.Append(i >= columns.Count - numbers ? "<th class=\"n\">" : "<th>").Append(columns[i]).Append("</th>");
        _page.Append("</tr></thead><tbody>\n");
    }

    private static string Text(string text) => CzechText.Html(text);
}
