using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>Refuses files of one folder that say the same, and says which one to remove.</summary>
internal static class OverlappingFiles
{
    public static void Check(LedgerAggregation ledger, ProblemLog problems)
    {
        foreach (var overlap in ledger.Overlaps)
        {
            problems.Add(
                FileProblems.OverlappingFiles,
                overlap.Older,
                overlap.First.Line,
                found: Found(overlap),
                expected: Expected(overlap));
        }
    }

    private static Wording Found(FileOverlap overlap)
    {
        var about = overlap.IsEstimate ? new Wording("asi ", "about ") : Wording.Verbatim("");
        return new Wording(
            $"{overlap.First}: {about.Czech}{overlap.Shared} z {overlap.Rows} řádků má i {overlap.Newer}",
            $"{overlap.First}: {about.English}{overlap.Shared} of {overlap.Rows} rows are in {overlap.Newer} too");
    }

    private static Wording Expected(FileOverlap overlap) => overlap.Reason switch
    {
        FileOrder.Newer => new($"jen {overlap.Newer}, který je novější", $"only {overlap.Newer}, which is newer"),
        FileOrder.Larger => new($"jen {overlap.Newer}, který je úplnější", $"only {overlap.Newer}, which has more"),
        FileOrder.Untold => new(
            "části jednoho exportu v jednom souboru, nebo řádky s datem či číslem dokladu",
            "the parts of one export in one file, or rows with a day or a document"),
        _ => new($"jen novější ze souborů {overlap.Older} a {overlap.Newer}", $"only the newer of {overlap.Older} and {overlap.Newer}"),
    };
}
