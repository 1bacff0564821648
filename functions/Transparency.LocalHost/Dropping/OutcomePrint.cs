using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Importing;
using Transparency.Core.Validation;
using Transparency.Pages.Reports;

namespace Transparency.LocalHost.Dropping;

/// <summary>Prints what became of a drop: the sentence, the files, the problems, and where to look.</summary>
internal sealed class OutcomePrint(TextWriter output, Wording words)
{
    public void Print(ImportReport report, Uri page, Uri reportPage)
    {
        output.WriteLine(words.Of(ReportWords.Sentence(report)));
        foreach (var file in report.Files)
            output.WriteLine(Line(file));
        foreach (var problem in report.Problems)
        {
            output.WriteLine(Line(problem));
            output.WriteLine($"    {words.Of(ReportWords.Mend(problem))}");
        }

        if (report.Totals is { } totals)
            PrintTotals(totals, report.Before);
        foreach (var balance in report.Balances ?? [])
            output.WriteLine($"{words.Of(ReportWords.Balance(balance))}: {words.Difference} {words.Of(ReportWords.Amount(balance.Difference))}");
        // A rejected folder leaves the page as it was, and a withdrawn one leaves none.
        if (report.Outcome is ImportOutcome.Published or ImportOutcome.Unchanged)
            output.WriteLine($"{words.Page} {page}");
        output.WriteLine($"{words.Report} {reportPage}");
        output.Flush();
    }

    private void PrintTotals(SideTotals totals, SideTotals? before)
    {
        output.WriteLine($"{words.Totals,-16}{string.Concat(ReportWords.Stages.Select(stage => $"{words.Of(stage),22}"))}");
        StageTotals?[] now = [totals.Income, totals.Expenditure, totals.Financing];
        StageTotals?[] earlier = [before?.Income, before?.Expenditure, before?.Financing];
        for (int i = 0; i < now.Length; i++)
        {
            if (now[i] is not { } side)
                continue;
            output.WriteLine(Row(words.Of(ReportWords.Sides[i]).ToLowerInvariant(), side));
            if (earlier[i] is { } was)
                output.WriteLine(Row("  " + words.Before, was));
        }
    }

    private string Row(string head, StageTotals totals) =>
        $"{head,-16}{string.Concat(new[] { totals.Approved, totals.Amended, totals.Actual }.Select(amount => $"{words.Of(ReportWords.Amount(amount)),22}"))}";

    private string Line(SourceFile file)
    {
        string?[] traits = [file.Format, file.Encoding, Separator(file.Separator)];
        string shape = string.Join(", ", traits.Where(trait => !string.IsNullOrEmpty(trait)));
        var counts = new List<string> { Count(file.Rows, words.Rows), Count(file.Accepted, words.Accepted) };
        if (file.Rejected > 0)
            counts.Add(Count(file.Rejected, words.Rejected));
        if (file.Ignored is { Count: > 0 } ignored)
            counts.Add($"{words.Ignored}: {string.Join(", ", ignored.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => Count(kind.Value, words.Of(ReportWords.Ignored(kind.Key)))))}");
        return $"{file.Name}: {(shape.Length == 0 ? "" : $"{shape} — ")}{string.Join(", ", counts)}";
    }

    private string Line(ReportedProblem problem)
    {
        string line = problem.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        string?[] head = [problem.Severity == Severity.Error ? words.Of(ReportWords.Error) : words.Of(ReportWords.Warning), problem.Code, $"{problem.File}{line}", problem.Column];
        string times = problem.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (×{problem.Count})") : "";
        return $"{string.Join(' ', head.Where(part => !string.IsNullOrEmpty(part)))}: {words.Message(problem)}{times}";
    }

    private string? Separator(string? separator) => separator switch
    {
        null or "" => null,
        "\t" => words.Of(ReportWords.Tab),
        _ => $"'{separator}'",
    };

    private static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
