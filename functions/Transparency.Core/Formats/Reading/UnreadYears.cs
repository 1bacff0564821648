using System.Globalization;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Tells the years in the columns of a table that were not read, from its first rows: under a name that no system is known to give it, a
/// column of years would add several of them up as one.
/// </summary>
internal static class UnreadYears
{
    private const int RowsLookedAt = 5_000;

    /// <summary>Codes may look like years, and do not reach back further than budgets on the internet.</summary>
    private const int YearsBack = 25;

    private static readonly string[] WordsOfYears = ["ROK", "ROKU", "YEAR", "OBDOBI", "ROCNIK", "PERIOD"];

    private static readonly string[] WordsBeside =
    [
        "UCETNI", "UCT", "ROZPOCTOVE", "ROZPOCTOVY", "ROZPOCTU", "FISKALNI", "FISCAL", "BUDGET", "KALENDARNI", "DOKLAD", "DOKLADU",
        "UCTOVANI", "UCETNICTVI", "MESIC", "DATA", "DAT", "ZA", "A",
    ];

    /// <summary>The first column that has other years, or null.</summary>
    /// <param name="file">The file.</param>
    /// <param name="unread">The names of the columns that were not read.</param>
    /// <param name="year">The folder's year.</param>
    public static UnreadYear? OrNull(FileSample file, IReadOnlyList<string> unread, int year)
    {
        var columns = file.Header.Columns;
        var asked = Enumerable.Range(0, columns.Count).Where(i => unread.Contains(columns[i]) && MayBe(columns[i])).ToList();
        if (asked.Count == 0)
            return null;

        var rows = SampledRows.Of(file, RowsLookedAt);

        foreach (var i in asked)
        {
            var years = YearsOf(rows.Select(row => i < row.Length ? row[i] : ""));
            var others = years.Where(other => other != year).Order().ToList();
            if (others.Count == 0)
                continue;

            // Under a name that says nothing it is likely where the folder's year is among years near it.
            var isNamed = IsNamed(columns[i]);
            if (isNamed || (years.Contains(year) && others.TrueForAll(other => other > year - YearsBack && other <= year + 1)))
                return new UnreadYear(columns[i], string.Join(", ", others.Select(Text)), isNamed);
        }

        return null;
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>All years, or none where any cell is none.</summary>
    private static HashSet<int> YearsOf(IEnumerable<string> cells)
    {
        var years = new HashSet<int>();

        foreach (var cell in cells)
        {
            if (cell.Length == 0)
                continue;
            if (!YearColumn.TryParse(Encoding.UTF8.GetBytes(cell), out var year))
                return [];

            years.Add(year);
        }

        return years;
    }

    private static bool MayBe(string name) => IsNamed(name) || !UnreadColumns.IsNamedForCodes(name);

    private static bool IsNamed(string name)
    {
        var words = ColumnName.Words(name);
        return words.Exists(WordsOfYears.Contains) && words.TrueForAll(word => WordsOfYears.Contains(word) || WordsBeside.Contains(word));
    }
}
