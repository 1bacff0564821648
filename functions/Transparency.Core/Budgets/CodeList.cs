using System.Globalization;

namespace Transparency.Core.Budgets;

/// <summary>A code list (číselník) whose names hold for a time: look up a code in a year, because names change.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, Name[]> _names;

    private CodeList(Dictionary<string, Name[]> names) => _names = names;

    /// <summary>Reads rows <c>code;name;validFrom;validTo</c>, ISO dates, with a header.</summary>
    internal static CodeList Read(IEnumerable<string[]> rows) => new(rows
        .Select(row => (Code: row[0], Name: new Name(row[1], Year(row[2]), Year(row[3]))))
        .GroupBy(row => row.Code, row => row.Name, StringComparer.Ordinal)
        .ToDictionary(names => names.Key, names => names.OrderBy(name => name.From).ToArray(), StringComparer.Ordinal));

    /// <summary>The name in force in the year (at its end, where it changed within the year), or null when the code did not exist then.</summary>
    public string? NameOrNull(string code, FiscalYear year)
    {
        if (!_names.TryGetValue(code, out var names)) return null;
        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (names[i].From <= year.Value && year.Value <= names[i].To) return names[i].Text;
        }
        return null;
    }

    /// <summary>
    /// The name in force in the year or, where the list has none for it, the one nearest in time: for headings, which people need to read even
    /// where the list begins later.
    /// </summary>
    public string? NearestNameOrNull(string code, FiscalYear year) =>
        NameOrNull(code, year)
        ?? (_names.TryGetValue(code, out var names) ? names.MinBy(name => year.Value < name.From ? name.From - year.Value : year.Value - name.To).Text : null);

    private static int Year(string isoDate) => int.Parse(isoDate.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private readonly record struct Name(string Text, int From, int To);
}
