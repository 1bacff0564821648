using CsvHelper;

namespace Transparency.Core.Formats.Reading;

/// <summary>A line of a text table by itself, as far as its header and the beginning of an unknown table are looked at.</summary>
internal static class TableLine
{
    private const int LinesOfHeader = 60;

    /// <summary>Its cells, without quotes and blanks around them.</summary>
    public static string[] Cells(string line, char separator)
    {
        using var reader = CsvReader.FromText(
            line, CsvReaderOptions.Default with { Separator = separator, HasHeader = false, AllowLineBreaksInQuotes = false });

        return reader.Read() ? [.. reader.Current.ToArray().Select(cell => cell.Trim(' ', '\t', '\u00A0', '"', '\uFEFF'))] : [];
    }

    /// <summary>
    /// The header as it stands in the file, quotes and all, so that searching for it finds it; its names where no line is it.
    /// </summary>
    public static string HeaderIn(TextInspection inspection, TableHeader header)
    {
        var lines = inspection.Encoding.GetString(inspection.Head).TrimStart('\uFEFF').Split('\n').Take(LinesOfHeader);
        var found = lines
            .Select(line => line.TrimEnd('\r'))
            .FirstOrDefault(line => Cells(line, header.Separator).SequenceEqual(header.Columns));

        return found ?? string.Join(header.Separator, header.Columns);
    }
}
