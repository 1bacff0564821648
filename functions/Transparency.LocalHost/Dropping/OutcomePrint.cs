using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Importing;
using Transparency.Core.Publishing;
using Transparency.Core.Validation;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Dropping;

/// <summary>Prints what became of a drop: the sentence, the files, the problems, and where to look.</summary>
internal sealed class OutcomePrint(Screen screen)
{
    private readonly ReportWords _words = OutcomeWords.OfReport(screen.Language);

    private TextWriter Output => screen.Output;

    public void Print(ImportReport report, Uri page, Uri reportPage)
    {
        Output.WriteLine(_words.Sentence(report));
        foreach (var file in report.Files)
            Output.WriteLine(Line(file));
        foreach (var problem in report.Problems)
        {
            Output.WriteLine(Line(problem));
            Output.WriteLine($"    {_words.Mend(problem)}");
        }

        if (report.Totals is { } totals)
            PrintTotals(totals, report.Before);
        foreach (var balance in report.Balances ?? [])
            Output.WriteLine($"{_words.Balance(balance)}: {screen.Say(OutcomeWords.Difference)} {_words.Amount(balance.Difference)}");
        // A rejected folder leaves the page as it was, and a withdrawn one leaves none.
        if (report.Outcome is ImportOutcome.Published or ImportOutcome.Unchanged)
            Output.WriteLine($"{screen.Say(OutcomeWords.Page)} {page}");
        Output.WriteLine($"{screen.Say(OutcomeWords.Report)} {reportPage}");
        Output.Flush();
    }

    private void PrintTotals(SideTotals totals, SideTotals? before)
    {
        Output.WriteLine($"{screen.Say(OutcomeWords.Totals),-16}{string.Concat(_words.Stages.Select(stage => $"{stage,22}"))}");
        StageTotals?[] now = [totals.Income, totals.Expenditure, totals.Financing];
        StageTotals?[] earlier = [before?.Income, before?.Expenditure, before?.Financing];
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i] is not { } side)
                continue;
            Output.WriteLine(Row(_words.Sides[i].ToLowerInvariant(), side));
            if (earlier[i] is { } was)
                Output.WriteLine(Row("  " + screen.Say(OutcomeWords.Before), was));
        }
    }

    private string Row(string head, StageTotals totals)
    {
        var amounts = new[] { totals.Approved, totals.Amended, totals.Actual }.Select(amount => $"{_words.Amount(amount),22}");
        return $"{head,-16}{string.Concat(amounts)}";
    }

    private string Line(SourceFile file)
    {
        string?[] traits = [file.Format, file.Encoding, Separator(file.Separator)];
        var shape = string.Join(", ", traits.Where(trait => !string.IsNullOrEmpty(trait)));
        var counts = new List<string> { Count(file.Rows, OutcomeWords.Rows), Count(file.Accepted, OutcomeWords.Accepted) };
        if (file.Rejected > 0)
            counts.Add(Count(file.Rejected, OutcomeWords.Rejected));
        if (file.Ignored is { Count: > 0 } ignored)
        {
            var kinds = ignored
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => Count(kind.Value, _words.Ignored(kind.Key)));
            counts.Add($"{screen.Say(OutcomeWords.Ignored)}: {string.Join(", ", kinds)}");
        }

        return $"{file.Name}: {(shape.Length == 0 ? "" : $"{shape} — ")}{string.Join(", ", counts)}";
    }

    private string Line(ReportedProblem problem)
    {
        var line = problem.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        var severity = problem.Severity == Severity.Error ? _words.Error : _words.Warning;
        string?[] head = [severity, problem.Code, $"{problem.File}{line}", problem.Column];
        var times = problem.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (×{problem.Count})") : "";
        return $"{string.Join(' ', head.Where(part => !string.IsNullOrEmpty(part)))}: {screen.Say(OutcomeWords.Message(problem))}{times}";
    }

    private string? Separator(string? separator) => separator switch
    {
        null or "" => null,
        "\t" => _words.Tab,
        _ => $"'{separator}'",
    };

    private string Count(long count, Wording what) => Count(count, screen.Say(what));

    private static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
