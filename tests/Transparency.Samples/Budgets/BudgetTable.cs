using System.Globalization;

namespace Transparency.Samples.Budgets;

/// <summary>
/// Reads budgets that are written as one line for each paragraph: <c>3113 u40 @12 5331=9800 6121@1004=6500</c> is the
/// paragraph, its unit and event, then items with thousands of crowns, some of them with an event of their own.
/// </summary>
internal static class BudgetTable
{
    internal static IReadOnlyList<BudgetPosition> Parse(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Line)];

    private static IEnumerable<BudgetPosition> Line(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unit = words.FirstOrDefault(word => word[0] == 'u', "u")[1..];
        var usualEvent = words.FirstOrDefault(word => word[0] == '@', "@")[1..];

        foreach (var word in words.Where(word => word.Contains('=', StringComparison.Ordinal)))
        {
            var (item, thousands) = (word.Split('=')[0], word.Split('=')[1]);
            yield return new BudgetPosition(
                words[0], item[..4], item.Length > 4 ? item[5..] : usualEvent, unit,
                1000 * long.Parse(thousands, CultureInfo.InvariantCulture));
        }
    }
}
