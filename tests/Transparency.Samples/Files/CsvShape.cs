using System.Globalization;
using System.Text;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Files;

/// <summary>How one system writes its export: separator, headers, numbers, dates, line ends and encoding.</summary>
internal sealed record CsvShape(
    char Separator, string NewLine, Encoding Encoding, string DateFormat, Func<long, string> Amount,
    IReadOnlyList<Column> Columns, IReadOnlyList<string> EventHeaders, bool QuotesAll = false)
{
    /// <summary>The format as CityVizor documents it.</summary>
    internal static readonly CsvShape CityVizor = new(
        ';', "\n", new UTF8Encoding(false), "yyyy-MM-dd", Halere.WithPoint,
        ColumnSets.InEnglish, ["srcId", "name", "description"]);

    /// <summary>An older accounting system on Windows: code page 1250, decimal commas, DOS line ends.</summary>
    internal static readonly CsvShape CzechWindows = new(
        ';', "\r\n", CodePagesEncodingProvider.Instance.GetEncoding(
            1250, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
        "d.M.yyyy", Halere.WithComma, ColumnSets.InCzech, ["AKCE", "AKCE_NAZEV", "POPIS"]);

    /// <summary>The same columns after someone saved them from a spreadsheet as "Unicode text".</summary>
    internal static readonly CsvShape CzechSpreadsheet = CzechWindows with
    {
        Separator = '\t',
        Encoding = new UTF8Encoding(true),
        DateFormat = "dd.MM.yyyy",
        Amount = Halere.WithBlanks,
    };

    internal byte[] Rows(IEnumerable<SampleRow> rows) =>
        Lines([Columns.Select(column => column.Header), .. rows.Select(row => Columns.Select(column => column.Cell(row, this)))]);

    /// <summary>A file of texts, such as the names of events.</summary>
    internal byte[] Names(IEnumerable<string> headers, IEnumerable<IEnumerable<string>> rows) => Lines([headers, .. rows]);

    internal string Date(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "";

    private byte[] Lines(IEnumerable<IEnumerable<string>> lines)
    {
        var text = new StringBuilder();

        foreach (var line in lines)
            text.AppendJoin(Separator, line.Select(Quoted)).Append(NewLine);

        return [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text.ToString())];
    }

    private string Quoted(string cell) =>
        QuotesAll || cell.Contains(Separator, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
