using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Reconciliations;
using Transparency.Core.Words;

namespace Transparency.Pages.Reconciliations;

/// <summary>Differences in a sentence: by side where a side's classes differ together, else by class.</summary>
internal static class DifferenceText
{
    private const string NoBreak = "\u00A0";

    public static string Of(IReadOnlyList<ClassDifference> differences, Language language) => string.Join("; ", differences
        .Where(difference => difference.Class is not null)
        .GroupBy(difference => difference.Side)
        .SelectMany(side => OfSide(side.Key, [.. side], language))
        .Concat(differences.Where(difference => difference.Class is null).SelectMany(transfers => Parts(
            ReconciliationWords.TransfersOf.In(language).Filled(ReconciliationWords.SideName(transfers.Side).In(language)),
            [transfers],
            language))));

    private static IEnumerable<string> OfSide(Side side, IReadOnlyList<ClassDifference> classes, Language language)
    {
        var together = Parts(ReconciliationWords.SideName(side).In(language), classes, language).ToList();

        return together.Count > 0
            ? together
            : classes.SelectMany(one => Parts(ReconciliationWords.OfClass.In(language).Filled(one.Class ?? ""), [one], language));
    }

    private static IEnumerable<string> Parts(string name, IReadOnlyList<ClassDifference> differences, Language language) =>
        from stage in Enum.GetValues<Stage>()
        let sum = differences.Aggregate(Money.Zero, (sum, one) => sum + (one[stage] ?? Money.Zero))
        where sum != Money.Zero
        select $"{name}, {ReconciliationWords.StageName(stage).In(language)} {Crowns(sum, language)}";

    private static string Crowns(Money sum, Language language) =>
        ReconciliationWords.Crowns.In(language).Filled(Figures.Signed(sum, language)).Replace(" ", NoBreak, StringComparison.Ordinal);
}
