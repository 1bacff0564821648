using System.Globalization;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Budgets.Classification;

/// <summary>A code list (číselník) whose names hold for a time: look up a code in a year, because names change.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, CodeListEntry[]> _entries;

    private CodeList(IReadOnlyList<CodeListEntry> entries)
    {
        Entries = entries;
        _entries = entries
            .GroupBy(entry => entry.Code, StringComparer.Ordinal)
            .ToDictionary(names => names.Key, names => names.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every code with every validity, ordered by code and then by time.</summary>
    public IReadOnlyList<CodeListEntry> Entries { get; }

    /// <summary>Reads rows <c>code;name;validFrom;validTo</c>, ISO dates, with a header.</summary>
    internal static CodeList Read(IEnumerable<string[]> rows) => new(
    [
        .. rows
            .Select(row => new CodeListEntry(row[0], row[1], Day(row[2]), Day(row[3])))
            .OrderBy(entry => entry.Code, StringComparer.Ordinal)
            .ThenBy(entry => entry.ValidFrom),
    ]);

    /// <summary>
    /// Each code that was in force in the year, with the name that it had then (at its end, where it changed within the year), ordered by
    /// code.
    /// </summary>
    public IEnumerable<CodeListEntry> InForce(FiscalYear year) => Entries
        .Where(entry => entry.ValidFrom.Year <= year.Value && year.Value <= entry.ValidTo.Year)
        .GroupBy(entry => entry.Code, StringComparer.Ordinal)
        .Select(names => names.Last());

    /// <summary>
    /// The name in force in the year (at its end, where it changed within the year). Before the first name that the list knows it is that
    /// one: the list was begun long after the codes were. Null when the code did not exist any more.
    /// </summary>
    public string? NameOrNull(string code, FiscalYear year)
    {
        if (!_entries.TryGetValue(code, out var names))
            return null;

        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (names[i].ValidFrom.Year <= year.Value && year.Value <= names[i].ValidTo.Year)
                return Called(names[i]);
        }

        return year.Value < names[0].ValidFrom.Year ? Called(names[0]) : null;
    }

    /// <summary>
    /// The name in force in the year or, where the list has none for it, the one nearest in time: for headings, which people need to read
    /// even
    /// where the list begins later.
    /// </summary>
    public string? NearestNameOrNull(string code, FiscalYear year) =>
        NameOrNull(code, year)
        ?? (_entries.TryGetValue(code, out var names)
            ? Called(
                names.MinBy(name => year.Value < name.ValidFrom.Year ? name.ValidFrom.Year - year.Value : year.Value - name.ValidTo.Year)!)
            : null);

    /// <summary>The state's list has codes without a name, such as paragraph 3142: what nobody named is called by its code.</summary>
    private static string Called(CodeListEntry entry) => entry.Name.Length > 0 ? entry.Name : entry.Code;

    private static DateOnly Day(string isoDate) => DateOnly.ParseExact(isoDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
