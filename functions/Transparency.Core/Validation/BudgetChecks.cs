using Transparency.Core.Budgets;

namespace Transparency.Core.Validation;

/// <summary>The checks of a whole budget that need nobody (accounting: balance, consolidation, unknown codes, sudden drops).</summary>
public static class BudgetChecks
{
    private static readonly Stage[] Planned = [Stage.Approved, Stage.Amended];

    public static void Check(Budget budget, LedgerAggregation ledger, Consolidation consolidation, ProblemLog problems)
    {
        // An organisation's accounts have no financing that balances them, no own transfers, no events and no items.
        if (!budget.IsByAccounts)
        {
            CheckBalance(budget, problems);
            CheckConsolidation(budget, consolidation, problems);
            CheckEvents(budget, ledger, problems);
            CheckClassification(budget, ledger, problems);
        }
        var (cells, amount) = ledger.SummariesEqualToDetail();
        if (cells > 0) problems.Add(BudgetProblems.SummaryAndDetail, "", found: $"{amount} CZK", expected: "each amount once", count: cells);
    }

    /// <summary>A side whose total falls below a tenth of the edition before says that a file is missing.</summary>
    public static void CheckDrop(SideTotals now, SideTotals before, ProblemLog problems)
    {
        foreach (var (side, after, earlier) in new[] { ("income", now.Income, before.Income), ("expenditure", now.Expenditure, before.Expenditure) })
        {
            foreach (var (stage, value, was) in new[] { ("approved", after.Approved, earlier.Approved), ("amended", after.Amended, earlier.Amended), ("actual", after.Actual, earlier.Actual) })
            {
                if (was is { Halere: > 0 } known && (value ?? Money.Zero).Halere < known.Halere / 10)
                {
                    problems.Add(BudgetProblems.TotalsDropped, "", column: $"{side} {stage}", found: value?.ToString() ?? "nothing", expected: $"about {known} as before");
                }
            }
        }
    }

    private static void CheckBalance(Budget budget, ProblemLog problems)
    {
        StageAmounts resources = budget.Sum(Side.Income) + budget.Sum(Side.Financing), uses = budget.Sum(Side.Expenditure);
        foreach (var stage in Planned)
        {
            if (!Knows(budget, stage) || resources[stage] == uses[stage]) continue;
            problems.Add(BudgetProblems.UnbalancedBudget, "", column: Name(stage), found: $"{resources[stage]} - {uses[stage]} = {resources[stage] - uses[stage]}", expected: "a difference of 0");
        }
    }

    private static void CheckConsolidation(Budget budget, Consolidation consolidation, ProblemLog problems)
    {
        StageAmounts income = consolidation.Removed(budget, Side.Income), expenditure = consolidation.Removed(budget, Side.Expenditure);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            if (!Knows(budget, stage) || income[stage] == expenditure[stage]) continue;
            problems.Add(BudgetProblems.UnbalancedConsolidation, "", column: Name(stage), found: $"{income[stage]} - {expenditure[stage]} = {income[stage] - expenditure[stage]}", expected: "a difference of 0");
        }
    }

    private static void CheckEvents(Budget budget, LedgerAggregation ledger, ProblemLog problems)
    {
        // A folder without an events file has nothing to compare with.
        if (budget.Events.Count == 0) return;
        var named = budget.Events.Select(known => known.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, origin) in ledger.EventsSeen)
        {
            if (!named.Contains(code)) problems.Add(BudgetProblems.UnknownEvent, origin.File, origin.Line, "event", code, "an id of the events file");
        }
    }

    private static void CheckClassification(Budget budget, LedgerAggregation ledger, ProblemLog problems)
    {
        foreach (var (paragraph, origin) in ledger.ParagraphsSeen)
        {
            var code = paragraph.ToString();
            if (CodeLists.Paragraphs.NameOrNull(code, budget.Year) is null) problems.Add(BudgetProblems.UnknownParagraph, origin.File, origin.Line, "paragraph", code, $"a paragraph of {budget.Year}");
        }
        foreach (var (item, origin) in ledger.ItemsSeen)
        {
            var code = item.ToString();
            if (CodeLists.Items.NameOrNull(code, budget.Year) is null) problems.Add(BudgetProblems.UnknownItem, origin.File, origin.Line, "item", code, $"an item of {budget.Year}");
        }
    }

    private static bool Knows(Budget budget, Stage stage) => stage switch
    {
        Stage.Approved => budget.Known.HasFlag(Stages.Approved),
        Stage.Amended => budget.Known.HasFlag(Stages.Amended),
        _ => budget.Known.HasFlag(Stages.Actual),
    };

    private static string Name(Stage stage) => stage switch
    {
        Stage.Approved => "approved",
        Stage.Amended => "amended",
        _ => "actual",
    };
}
