using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>Tells which of two files that say the same is the older one: by their names, by their days, by their size.</summary>
internal static partial class FileNames
{
    private const int LongestDayOrMonth = 31;

    /// <summary>Longer names first, where one begins with another.</summary>
    private static readonly string[] Months =
    [
        "leden", "unor", "brezen", "duben", "kveten", "cerven", "cervenec", "srpen", "zari", "rijen", "listopad", "prosinec",
    ];

    /// <returns>How it is told, and whether the left one is to be removed.</returns>
    public static (FileOrder Order, bool IsLeftOlder) Order(ReadFile left, ReadFile right)
    {
        if (ByName(left.Name, right.Name) is var byName and not 0)
            return (FileOrder.Newer, byName < 0);
        if (left.LatestDay != right.LatestDay)
            return (FileOrder.Newer, left.LatestDay < right.LatestDay);
        if (left.Rows.Sum() is var rows && right.Rows.Sum() is var others && rows != others)
            return (FileOrder.Larger, rows < others);

        return (FileOrder.Unknown, string.CompareOrdinal(left.Name, right.Name) < 0);
    }

    /// <summary>Below zero where the left name says an earlier month or number, 0 where they do not tell.</summary>
    private static int ByName(string left, string right)
    {
        var (leftText, leftNumbers) = Parts(left);
        var (rightText, rightNumbers) = Parts(right);
        if (leftText != rightText || leftNumbers.Count != rightNumbers.Count)
            return 0;

        for (var i = 0; i < leftNumbers.Count; i++)
        {
            if (leftNumbers[i] != rightNumbers[i])
                return leftNumbers[i].CompareTo(rightNumbers[i]);
        }

        return 0;
    }

    /// <summary>A name's text without its numbers and names of months, and these from the greatest unit to the smallest.</summary>
    private static (string Text, List<long> Numbers) Parts(string name)
    {
        var folded = Folded(name);
        for (var month = Months.Length; month > 0; month--)
        {
            // Červenec begins with červen.
            var named = Months[month - 1];
            folded = Regex.Replace(
                folded,
                $"(?<!\\p{{L}}){named}(?!\\p{{L}})",
                month.ToString(CultureInfo.InvariantCulture),
                RegexOptions.CultureInvariant);
        }

        List<long> numbers =
        [
            .. Digits().Matches(folded)
                .Select(match => long.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        ];

        // 30. 9. 2024 and 9-2024: the year is the last one, and the greatest.
        if (numbers.Count is 2 or 3 && IsYear(numbers[^1]) && numbers[..^1].TrueForAll(number => number is > 0 and <= LongestDayOrMonth))
            numbers.Reverse();

        return (Digits().Replace(folded, "#"), numbers);
    }

    private static bool IsYear(long number) => number is >= 1990 and <= 2100;

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);

        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
