using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>Tells of notes on what the budget does not have: nobody would ever see them.</summary>
internal static class NoteCheck
{
    public static void Check(Budget budget, LedgerAggregation ledger, ProblemLog problems)
    {
        foreach (var level in ledger.NotesSeen.GroupBy(seen => seen.Note.Level))
        {
            var known = budget.Lines.Select(line => LevelCode.Of(line, level.Key)).ToHashSet(StringComparer.Ordinal);

            foreach (var (note, origin) in level.Where(seen => !known.Contains(InPath(level.Key, seen.Note.Code))))
            {
                problems.Add(
                    BudgetProblems.UnknownNote, origin.File, origin.Line, "code", Wording.Verbatim(note.Code),
                    new("kód, který je v rozpočtu", "a code that the budget has"));
            }
        }
    }

    private static string InPath(Level level, string code) => level is Level.Event or Level.Unit ? LevelCode.FromOwnCode(code) : code;
}
