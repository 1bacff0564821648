using System.Globalization;

namespace Transparency.Samples.Budgets;

/// <summary>An analytical account of an organisation with its plan for a year. Unnamed ones stand in no file of names.</summary>
internal sealed record AccountPlan(string Synthetic, string Analytical, long Crowns, string Name)
{
    /// <summary>
    /// Lines of <c>synthetic analytical plan name</c>, the plan in crowns and the analytical account <c>-</c> where there is none.
    /// </summary>
    internal static IReadOnlyList<AccountPlan> Parse(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ', 4)).Select(words =>
            new AccountPlan(
                words[0],
                words[1] == "-" ? "" : words[1],
                long.Parse(words[2], CultureInfo.InvariantCulture),
                words.Length > 3 ? words[3] : "")),
    ];
}
