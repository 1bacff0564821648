using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Mapped.Offers;

/// <summary>The beginning of an unknown file, taken for a table: its header is the line that names most
/// columns that a budget has, or else most columns.</summary>
/// <param name="Separator">Between columns.</param>
/// <param name="Header">Its header line, as it stands in the file.</param>
/// <param name="Columns">The names of its columns, as a mapping has to name them.</param>
/// <param name="Above">The lines above the header.</param>
/// <param name="Rows">The first rows below it.</param>
internal sealed record TableSketch(
    char Separator, string Header, IReadOnlyList<string> Columns, IReadOnlyList<string> Above, IReadOnlyList<string[]> Rows)
{
    private const int LinesOfHeader = 30;
    private const int LinesOfRows = 300;
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <returns>The table, or null where no line has two names.</returns>
    public static TableSketch? OfOrNull(TextFile file)
    {
        var inspection = file.Inspection;
        var text = inspection.Encoding.GetString(inspection.Head).TrimStart('\uFEFF');
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Take(LinesOfHeader + LinesOfRows)];

        var best = (
            from separator in Separators
            from at in Enumerable.Range(0, Math.Min(LinesOfHeader, lines.Length))
            where lines[at].Contains(separator, StringComparison.Ordinal)
            let columns = TableLine.Cells(lines[at], separator)
            let known = columns.Select(ColumnNames.MeaningOrNull).OfType<string>().Distinct().Count()
            let names = columns.Count(name => name.Length > 0)
            where names > 1 && !columns.Any(IsNumber)
            orderby known descending, names descending, at
            select (Separator: separator, At: at, Columns: columns))
            .FirstOrDefault();

        if (best.Columns is null)
            return null;

        // The last line of the beginning may be cut.
        var end = inspection.Head.Length < inspection.TextBytes ? lines.Length - 1 : lines.Length;

        return new TableSketch(
            best.Separator,
            lines[best.At],
            best.Columns,
            lines[..best.At],
            [.. lines.Take(end).Skip(best.At + 1).Where(line => line.Length > 0).Select(line => TableLine.Cells(line, best.Separator))]);
    }

    public IEnumerable<string> ValuesOf(int column) => Rows.Where(row => column < row.Length).Select(row => row[column]);

    private static bool IsNumber(string cell) =>
        cell.Length > 0 && AmountParser.Parse(System.Text.Encoding.UTF8.GetBytes(cell), out _) is not AmountParser.Outcome.NotANumber;
}
