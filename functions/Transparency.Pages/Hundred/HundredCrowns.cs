using Transparency.Core.Budgets;

namespace Transparency.Pages.Hundred;

/// <summary>Divides a hundred crowns as amounts are divided, in whole crowns that add up to a hundred.</summary>
public static class HundredCrowns
{
    public const int All = 100;

    /// <param name="amounts">None below zero; not all of them nothing.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<Money> amounts) => DividedCrowns.Of(All, amounts);
}
