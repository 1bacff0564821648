using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Validation;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;
using Transparency.Pages.Reports;

namespace Transparency.LocalHost.Dropping;

/// <summary>Prints what became of a drop: the sentence, the files, the problems, and where to look.</summary>
internal sealed class OutcomePrint(Screen screen)
{
    private TextWriter Output => screen.Output;

    public void Print(ImportReport report, Uri page, Uri reportPage)
    {
        Output.WriteLine(screen.Say(ReportWords.Sentence(report)));

        foreach (var file in report.Files)
            Output.WriteLine(Line(file));

        foreach (var problem in report.Lines())
            new ProblemPrint(screen).Print(problem);

        if (report.Offer is { } offer)
            PrintOffer(offer);
        if (report.Totals is { } totals)
            PrintTotals(totals, report.Before);

        foreach (var balance in report.Balances ?? [])
            Output.WriteLine(Line(balance));

        // A rejected folder leaves the page as it was, and an emptied one leaves none.
        if (report.Outcome is ImportOutcome.Published or ImportOutcome.Unchanged)
            Output.WriteLine($"{screen.Say(OutcomeWords.Page)} {page}");

        Output.WriteLine($"{screen.Say(OutcomeWords.Report)} {reportPage}");
        Output.Flush();
    }

    /// <summary>The text is what the file holds, so that it can be copied.</summary>
    private void PrintOffer(ReportedOffer offer)
    {
        Output.WriteLine($"{screen.Say(ReportWords.Offer)}:");

        foreach (var missing in ReportWords.MissingOf(offer))
            Output.WriteLine($"    {screen.Say(missing)}");

        Output.Write(offer.Mapping.ToText());
    }

    private void PrintTotals(SideTotals totals, SideTotals? before)
    {
        var stages = ReportWords.Stages.Select(stage => $"{screen.Say(stage),22}");
        Output.WriteLine($"{screen.Say(OutcomeWords.Totals),-16}{string.Concat(stages)}");

        StageTotals?[] now = [totals.Income, totals.Expenditure, totals.Financing];
        StageTotals?[] earlier = [before?.Income, before?.Expenditure, before?.Financing];
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i] is not { } side)
                continue;

            Output.WriteLine(Row(screen.Say(ReportWords.Sides[i]).ToLowerInvariant(), side));

            if (earlier[i] is { } was)
                Output.WriteLine(Row("  " + screen.Say(OutcomeWords.Before), was));
        }
    }

    private string Row(string head, StageTotals totals)
    {
        Money?[] amounts = [totals.Approved, totals.Amended, totals.Actual];
        return $"{head,-16}{string.Concat(amounts.Select(amount => $"{screen.Say(ReportWords.Amount(amount)),22}"))}";
    }

    private string Line(BalanceCheck balance)
    {
        var difference = screen.Say(ReportWords.Amount(balance.Difference));
        return $"{screen.Say(ReportWords.Balance(balance))}: {screen.Say(OutcomeWords.Difference)} {difference}";
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
                .Select(kind => Count(kind.Value, ReportWords.Ignored(kind.Key)));
            counts.Add($"{screen.Say(OutcomeWords.Ignored)}: {string.Join(", ", kinds)}");
        }

        return $"{file.Name}: {(shape.Length == 0 ? "" : $"{shape} — ")}{string.Join(", ", counts)}";
    }

    private string? Separator(string? separator) => separator switch
    {
        null or "" => null,
        "\t" => screen.Say(ReportWords.Tab),
        _ => $"'{separator}'",
    };

    private string Count(long count, Wording what) => string.Create(CultureInfo.InvariantCulture, $"{count} {screen.Say(what)}");
}
