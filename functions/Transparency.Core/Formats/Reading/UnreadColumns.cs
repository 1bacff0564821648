using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Tells amounts among the columns of a table that were not read, from its first rows: a stage of the budget must not be missing without a
/// word. Codes, years, order numbers and percentages are no amounts.
/// </summary>
internal static class UnreadColumns
{
    private static readonly string[] WordsOfMoney =
    [
        "CASTKA", "KC", "CZK", "ROZPOCET", "ROZP", "SKUTECNOST", "SKUT", "CERPANI", "PLNENI", "SCHVALENY", "SCHVALENO", "UPRAVENY",
        "UPRAVENO", "ZMENENO", "ZUSTATEK", "ROZDIL", "AMOUNT", "SR", "UR", "RU", "SK", "MD", "DAL", "NAVRH",
        "SCHV", "UPR", "UPRAV", "ZM", "PRIJMY", "VYDAJE", "OBRAT", "DEBET", "KREDIT",
    ];

    private static readonly string[] WordsOfCodes =
    [
        "ID", "KOD", "CISLO", "C", "CIS", "NO", "ICO", "IC", "DIC", "ROK", "YEAR", "MESIC", "MONTH", "OBDOBI", "KVARTAL",
        "CTVRTLETI", "DATUM", "DATE", "DEN", "DNE", "PORADI", "POR", "RADEK", "ORDER", "NAZEV", "NAME", "POPIS", "TEXT", "UZ",
        "UCELOVY", "NASTROJ", "ZDROJ", "ZJ", "NZ", "SU", "AU", "UCET", "ORG", "ORJ", "KAPITOLA", "KAP", "ODDIL", "ODDELENI",
        "ODBOR", "DOKLAD", "VS", "KS", "SS", "VARIABILNI", "PSC", "TEL", "TELEFON", "AKCE", "PROJEKT", "SMLOUVA", "FAKTURA",
        "TYP", "TRIDA", "SESKUPENI", "PODSESKUPENI", "POL", "POLOZKA", "PAR", "PARAGRAF", "ODPA", "PROCENTA", "PROCENT",
        "PROCENTECH", "PROC", "PCT", "INDEX", "PODIL", "DELKA", "SIRKA", "LAT", "LON", "MNOZSTVI", "KUSY", "POCET",
    ];

    /// <summary>The columns, as reports name them; one without a name by its number.</summary>
    /// <param name="file">The file.</param>
    /// <param name="unread">The names of the columns that were not read.</param>
    public static IEnumerable<string> OfAmounts(FileSample file, IReadOnlyList<string> unread)
    {
        var columns = file.Header.Columns;
        var asked = Enumerable.Range(0, columns.Count).Where(i => columns[i].Length == 0 || unread.Contains(columns[i])).ToList();
        if (asked.Count == 0)
            return [];

        var rows = SampledRows.Of(file);

        return asked
            .Where(i => IsNamedForMoney(columns[i]) != false && AreAmounts(rows.Select(row => i < row.Length ? row[i] : ""), columns[i]))
            .Select(i => columns[i].Length > 0 ? columns[i] : $"#{i + 1}");
    }

    /// <summary>Whether the name says that it holds codes, days or texts.</summary>
    public static bool IsNamedForCodes(string name) => ColumnName.Words(name).Exists(WordsOfCodes.Contains);

    /// <summary>True and false are what the name says; null is that it says nothing.</summary>
    private static bool? IsNamedForMoney(string name)
    {
        if (name.Contains('%', StringComparison.Ordinal))
            return false;

        var words = ColumnName.Words(name);
        if (words.Exists(WordsOfCodes.Contains))
            return false;

        return words.Exists(WordsOfMoney.Contains) ? true : null;
    }

    private static bool AreAmounts(IEnumerable<string> cells, string name)
    {
        // Among amounts there may be a unit, the name once more, a cell that a spreadsheet broke.
        var filled = cells.Where(cell => cell.Length > 0 && cell != name && cell is not ("Kč" or "CZK")).ToList();

        // A header may go on in the line below it.
        if (filled.Count > 1 && !IsAmount(filled[0]))
            filled.RemoveAt(0);

        var texts = filled.Where(IsAmount).ToList();

        if (texts.Count == 0 || texts.Count * 10 < filled.Count * 9)
            return false;
        if (IsNamedForMoney(name) == true)
            return true;

        // Nothing in the name tells it: money has haléře or groups of thousands somewhere, or round numbers of different lengths.
        return texts.Exists(text => !IsWhole(text))
            || (texts.Exists(text => text.Length > 3)
                && texts.Select(text => text.Length).Distinct().Count() > 1
                && !texts.Exists(text => text.Length > 1 && text[0] == '0'));
    }

    private static bool IsAmount(string text) =>
        text.Length <= AmountForms.Longest
        && AmountParser.Parse(Encoding.UTF8.GetBytes(text), out _) is AmountParser.Outcome.Exact;

    private static bool IsWhole(string text) => text.All(char.IsAsciiDigit);
}
