using Transparency.Core.Municipalities;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// The year that a title above a table says it is of: <c>Rozpočet na rok 2024</c>, <c>Období: 12/2024</c>. A day in a title, such as that
/// of
/// the approval, is none.
/// </summary>
internal static class TitledYear
{
    /// <summary>The first line of which every year named so is another than the folder's, or null where none is or one agrees.</summary>
    public static (long Line, string Title)? OtherOrNull(IReadOnlyList<string> above, int year)
    {
        (long, string)? other = null;

        for (var i = 0; i < above.Count; i++)
        {
            var years = YearsIn(ColumnName.Words(above[i])).ToList();
            if (years.Contains(year))
                return null;
            if (years.Count > 0)
                other ??= (i + 1, above[i]);
        }

        return other;
    }

    /// <summary>A year directly after a word that says it is one, with a month between them or without.</summary>
    private static IEnumerable<int> YearsIn(List<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (FiscalYear.ParseOrNull(words[i]) is not { } year)
                continue;

            var before = words[i - 1];
            if (i > 1 && before.Length <= 2 && char.IsDigit(before[0]))
                before = words[i - 2];

            if (before is "ROK" or "ROKU" or "ROCE" or "OBDOBI" or "ROZPOCET")
                yield return year.Value;
        }
    }
}
