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

    /// <summary>Stage by stage: what evens out within a side in one is told by classes, whatever another does.</summary>
    private static IEnumerable<string> OfSide(Side side, IReadOnlyList<ClassDifference> classes, Language language) =>
        Enum.GetValues<Stage>().SelectMany(stage =>
            Part(ReconciliationWords.SideName(side).In(language), classes, stage, language) is { } together
                ? [together]
                : classes.Select(one => Part(ReconciliationWords.OfClass.In(language).Filled(one.Class ?? ""), [one], stage, language))
                    .OfType<string>());

    private static IEnumerable<string> Parts(string name, IReadOnlyList<ClassDifference> differences, Language language) =>
        Enum.GetValues<Stage>().Select(stage => Part(name, differences, stage, language)).OfType<string>();

    /// <summary>What the differences of a stage come to, or null where that is nothing.</summary>
    private static string? Part(string name, IReadOnlyList<ClassDifference> differences, Stage stage, Language language)
    {
        var sum = differences.Aggregate(Money.Zero, (sum, one) => sum + (one[stage] ?? Money.Zero));

        return sum == Money.Zero
            ? null
            : $"{name}, {ReconciliationWords.StageName(stage).In(language)} {Crowns(sum, language)}";
    }

    private static string Crowns(Money sum, Language language) =>
        ReconciliationWords.Crowns.In(language).Filled(Figures.Signed(sum, language)).Replace(" ", NoBreak, StringComparison.Ordinal);
}
