using Transparency.Core.Budgets;
using Transparency.Core.Waterfalls;
using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Waterfalls;

/// <summary>What a waterfall shows, in a sentence or two.</summary>
internal static class WaterfallLead
{
    public static string Of(Waterfall waterfall, bool isOrganisation, Language language)
    {
        var side = LevelWords.Of(waterfall.Side, isOrganisation).In(language);
        var (approved, amended, actual) = (
            AmountOrNull(waterfall, StepKind.Approved),
            AmountOrNull(waterfall, StepKind.Amended),
            AmountOrNull(waterfall, StepKind.Actual));
        var sentences = new List<string>();

        if (approved is { } plan && amended is { } now)
        {
            sentences.Add(now == plan
                ? WaterfallWords.Unchanged.In(language).Filled(side, ShortAmount.Of(plan, language))
                : (now > plan ? WaterfallWords.Raised : WaterfallWords.Lowered).In(language)
                    .Filled(side, ShortAmount.Of(plan, language), ShortAmount.Of(now, language), Size(now - plan, language)));
        }
        else if ((amended ?? approved) is { } only)
        {
            sentences.Add((amended is null ? WaterfallWords.OnlyApproved : WaterfallWords.OnlyAmended).In(language)
                .Filled(side, ShortAmount.Of(only, language)));
        }

        if (actual is { } done && (amended ?? approved) is { } planned)
        {
            sentences.Add(done == planned
                ? WaterfallWords.AsPlanned.In(language).Filled(ShortAmount.Of(done, language))
                : (done > planned ? WaterfallWords.MoreThanPlanned : WaterfallWords.LessThanPlanned).In(language)
                    .Filled(ShortAmount.Of(done, language), Size(done - planned, language)));
        }

        return string.Join(' ', sentences);
    }

    private static Money? AmountOrNull(Waterfall waterfall, StepKind kind) =>
        waterfall.Steps.FirstOrDefault(step => step.Kind == kind)?.To;

    private static string Size(Money amount, Language language) => ShortAmount.Of(amount < Money.Zero ? -amount : amount, language);
}
