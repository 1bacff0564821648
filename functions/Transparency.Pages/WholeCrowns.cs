using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>An amount for each inhabitant in a sentence: thousands are none too many to be said in full.</summary>
internal static class WholeCrowns
{
    /// <summary><c>12 300 Kč</c> or <c>CZK 12,300</c>; of less than ten crowns with haléře.</summary>
    public static string Of(Money amount, Language language)
    {
        var crowns = Figures.Short(amount.Crowns, Math.Abs(amount.Crowns) < 10 ? 2 : 0, language);

        return language == Language.Czech ? $"{crowns}\u00A0Kč" : $"CZK\u00A0{crowns}";
    }
}
