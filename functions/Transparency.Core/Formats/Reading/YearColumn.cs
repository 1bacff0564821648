using System.Buffers.Text;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// The column that says of which budget year a row is, under the names that systems give it, and how a year stands in it.
/// </summary>
internal static class YearColumn
{
    /// <summary>Its name where a table's own format has none.</summary>
    public const string Name = "rok";

    private const int Digits = 4;
    private const int Earliest = 1900;
    private const int Latest = 2199;

    /// <summary>Its other names, in any case.</summary>
    public static readonly string[] Names =
    [
        "year", "DOKLAD_ROK", "UCETNI_ROK", "účetní rok", "ucetni rok", "ROK_UCETNI", "ROZPOCTOVY_ROK", "rozpočtový rok",
        "rozpoctovy rok", "ROK_ROZPOCTU", "rok rozpočtu", "fiscal_year", "fiscalYear", "fiscal year", "budget_year",
        "Fiskální rok", "FISKALNI_ROK", "Kalendářní rok", "KALENDARNI_ROK", "Rok dokladu", "ROK_DOKLADU", "Rok účtování", "ROK_UCTOVANI",
        "Rok období", "ROK_OBDOBI", "Rozpočet na rok", "RRRR", "YYYY",
    ];

    private static readonly HashSet<string> NameSet = new([Name, .. Names], StringComparer.OrdinalIgnoreCase);

    /// <summary>What a year looks like.</summary>
    public static Wording Expected { get; } = new("rok, například 2024", "a year such as 2024");

    public static bool IsOne(string column) => NameSet.Contains(column);

    /// <summary>A year of four digits, also as a spreadsheet writes it (<c>2024.0</c>), or the year of a month or a day.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int year)
    {
        text = text.Trim((byte)' ');
        if (text is [.. var whole, (byte)'.' or (byte)',', (byte)'0'] && whole.Length == Digits)
            text = whole;

        if (text.Length == Digits)
            return IsYear(text, out year);

        if (TryParseMonth(text, out year))
            return true;

        var isDay = DateParser.TryParse(text, out var day);
        year = day.Year;

        return isDay;
    }

    /// <summary>A month of a year: <c>2024/01</c>, <c>2024-01</c>, <c>1/2024</c>, <c>202401</c>.</summary>
    private static bool TryParseMonth(ReadOnlySpan<byte> text, out int year)
    {
        year = 0;

        if (text.Length is < Digits + 2 or > Digits + 3)
            return false;

        var mark = text.IndexOfAny((byte)'/', (byte)'-', (byte)'.');
        if (mark < 0)
            return text.Length == Digits + 2 && IsYear(text[..Digits], out year) && IsMonth(text[Digits..]);

        var first = text[..mark];
        var second = text[(mark + 1)..];

        return first.Length == Digits ? IsYear(first, out year) && IsMonth(second) : IsYear(second, out year) && IsMonth(first);
    }

    private static bool IsYear(ReadOnlySpan<byte> text, out int year) =>
        Utf8Parser.TryParse(text, out year, out var length)
            && length == Digits && text.Length == Digits && year is >= Earliest and <= Latest;

    private static bool IsMonth(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int month, out var length) && length == text.Length && length <= 2 && month is >= 1 and <= 12;
}
