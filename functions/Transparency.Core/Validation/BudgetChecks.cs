using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>The checks of a whole budget that need nobody (accounting: balance, consolidation, unknown codes, sudden drops).</summary>
public static class BudgetChecks
{
    private static readonly Stage[] Planned = [Stage.Approved, Stage.Amended];

    /// <summary>Checks the whole and says what is odd about it.</summary>
    /// <returns>The balances, even ones too.</returns>
    public static IReadOnlyList<BalanceCheck> Check(
        Budget budget,
        LedgerAggregation ledger,
        MunicipalityKind kind,
        ProblemLog problems)
    {
        var consolidation = Consolidation.Of(budget, kind);
        // An organisation's accounts have no financing that balances them, no own transfers, no events and no items.
        IReadOnlyList<BalanceCheck> balances = budget.IsByAccounts ? [] : Balances(budget, consolidation);
        CheckBalances(balances, problems);

        if (!budget.IsByAccounts && kind is not (MunicipalityKind.District or MunicipalityKind.City))
            CheckDistricts(budget, consolidation, problems);

        if (!budget.IsByAccounts)
        {
            CheckEvents(budget, ledger, problems);
            CheckClassification(budget, ledger, problems);
        }

        NoteCheck.Check(budget, ledger, problems);

        var (cells, amount) = ledger.SummariesEqualToDetail();
        if (cells > 0)
        {
            problems.Add(
                BudgetProblems.SummaryAndDetail,
                "",
                found: Told(amount),
                expected: new("každá částka jednou", "each amount once"),
                count: cells);
        }

        return balances;
    }

    /// <summary>A side whose total falls below a tenth of the edition before says that a file is missing.</summary>
    public static void CheckDrop(SideTotals now, SideTotals before, ProblemLog problems)
    {
        foreach (var (side, after, earlier) in new[]
        {
            ("income", now.Income, before.Income),
            ("expenditure", now.Expenditure, before.Expenditure)
        })
        {
            foreach (var (stage, value, was) in new[]
            {
                ("approved", after.Approved, earlier.Approved),
                ("amended", after.Amended, earlier.Amended),
                ("actual", after.Actual, earlier.Actual)
            })
            {
                if (was is { Halere: > 0 } known && (value ?? Money.Zero).Halere < known.Halere / 10)
                {
                    problems.Add(
                        BudgetProblems.TotalsDropped, "", column: $"{side} {stage}",
                        found: value is { } amount ? Told(amount) : new("nic", "nothing"),
                        expected: new($"zhruba {Told(known).Czech} jako dříve", $"about {Told(known).English} as before"));
                }
            }
        }
    }

    /// <summary>
    /// Income and financing against expenditure in the planned stages, and the two sides of the own transfers in every known stage, of
    /// which consolidation leaves out what is equal.
    /// </summary>
    public static IReadOnlyList<BalanceCheck> Balances(Budget budget, Consolidation consolidation)
    {
        StageAmounts resources = budget.Sum(Side.Income) + budget.Sum(Side.Financing), uses = budget.Sum(Side.Expenditure);
        StageAmounts received = consolidation.Booked(budget, Side.Income), paid = consolidation.Booked(budget, Side.Expenditure);
        return
        [
            .. Planned.Where(stage => Knows(budget, stage)).Select(stage =>
                new BalanceCheck(BalanceCheck.Budget, Name(stage), resources[stage], uses[stage])),
            .. Enum.GetValues<Stage>()
                .Where(stage => Knows(budget, stage))
                .Select(stage => new BalanceCheck(BalanceCheck.Consolidation, Name(stage), received[stage], paid[stage])),
        ];
    }

    private static void CheckBalances(IReadOnlyList<BalanceCheck> balances, ProblemLog problems)
    {
        foreach (var balance in balances.Where(balance => !balance.IsBalanced))
        {
            problems.Add(
                balance.Check == BalanceCheck.Budget ? BudgetProblems.UnbalancedBudget : BudgetProblems.UnbalancedConsolidation, "",
                column: balance.Stage, found: Subtracted(balance.Resources, balance.Uses),
                expected: new("rozdíl 0", "a difference of 0"));
        }
    }

    /// <summary>Transfers with districts that were kept though nothing says that there are any.</summary>
    private static void CheckDistricts(Budget budget, Consolidation consolidation, ProblemLog problems)
    {
        var (received, paid) = Consolidation.BetweenDistricts(budget);

        foreach (var stage in Enum.GetValues<Stage>().Where(stage => !Has(consolidation.DistrictsLeftOut, stage)))
        {
            problems.Add(
                BudgetProblems.UnbalancedConsolidation, "", column: Name(stage),
                found: Subtracted(received[stage], paid[stage]),
                expected: new(
                    "u města, které vykazuje bez svých částí, \"kind\": \"city\" v municipality.json",
                    "\"kind\": \"city\" in municipality.json of a city that reports without its districts"));
        }
    }

    private static void CheckEvents(Budget budget, LedgerAggregation ledger, ProblemLog problems)
    {
        // A folder without an events file has nothing to compare with.
        if (budget.Events.Count == 0)
            return;

        var named = budget.Events.Select(known => known.Id).ToHashSet(StringComparer.Ordinal);

        foreach (var (code, origin) in ledger.EventsSeen)
        {
            if (named.Contains(code) || code == PublishedTexts.HiddenCode)
                continue;

            problems.Add(
                BudgetProblems.UnknownEvent, origin.File, origin.Line, "event", Wording.Verbatim(code),
                new("číslo z číselníku akcí", "an id of the events file"));
        }
    }

    private static void CheckClassification(Budget budget, LedgerAggregation ledger, ProblemLog problems)
    {
        foreach (var (paragraph, origin) in ledger.ParagraphsSeen)
        {
            var code = paragraph.ToString();
            if (CodeLists.Paragraphs.NameOrNull(code, budget.Year) is not null)
                continue;

            problems.Add(
                BudgetProblems.UnknownParagraph, origin.File, origin.Line, "paragraph", Wording.Verbatim(code),
                new($"paragraf platný v roce {budget.Year}", $"a paragraph of {budget.Year}"));
        }

        foreach (var (item, origin) in ledger.ItemsSeen)
        {
            var code = item.ToString();
            if (CodeLists.Items.NameOrNull(code, budget.Year) is not null)
                continue;

            problems.Add(
                BudgetProblems.UnknownItem, origin.File, origin.Line, "item", Wording.Verbatim(code),
                new($"položka platná v roce {budget.Year}", $"an item of {budget.Year}"));
        }
    }

    private static bool Knows(Budget budget, Stage stage) => Has(budget.Known, stage);

    private static bool Has(Stages stages, Stage stage) => stage switch
    {
        Stage.Approved => stages.HasFlag(Stages.Approved),
        Stage.Amended => stages.HasFlag(Stages.Amended),
        _ => stages.HasFlag(Stages.Actual),
    };

    private static string Name(Stage stage) => stage switch
    {
        Stage.Approved => "approved",
        Stage.Amended => "amended",
        _ => "actual",
    };

    private static Wording Told(Money amount) => new($"{CzechText.Amount(amount)} Kč", $"{EnglishText.Amount(amount)} CZK");

    private static Wording Subtracted(Money left, Money right) => new(
        $"{CzechText.Amount(left)} − {CzechText.Amount(right)} = {CzechText.Amount(left - right)}",
        $"{EnglishText.Amount(left)} − {EnglishText.Amount(right)} = {EnglishText.Amount(left - right)}");
}
