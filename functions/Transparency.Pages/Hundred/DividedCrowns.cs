using Transparency.Core.Budgets;

namespace Transparency.Pages.Hundred;

/// <summary>Divides whole crowns as amounts are divided, so that they add up.</summary>
public static class DividedCrowns
{
    /// <summary>Each has the whole crowns of its share; those that are left go to the largest remainders, of equals to the first.</summary>
    /// <param name="crowns">What is divided: none below zero, less than 10^9.</param>
    /// <param name="amounts">None below zero; not all of them nothing.</param>
    public static IReadOnlyList<int> Of(int crowns, IReadOnlyList<Money> amounts)
    {
        var sum = amounts.Sum(amount => (decimal)amount.Halere);
        var shares = amounts.Select(amount => crowns * (decimal)amount.Halere / sum).ToList();
        int[] divided = [.. shares.Select(share => (int)decimal.Floor(share))];

        var largest = Enumerable.Range(0, divided.Length)
            .OrderByDescending(place => shares[place] - divided[place])
            .Take(crowns - divided.Sum());

        foreach (var place in largest)
            divided[place]++;

        return divided;
    }
}
