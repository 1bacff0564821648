using CsvHelper;

namespace Transparency.Core.Formats.Reading;

/// <summary>The header line of a text table: its separator and the names of its columns, trimmed, as they stand in the file.</summary>
public sealed record TableHeader(char Separator, IReadOnlyList<string> Columns)
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>
    /// Reads the header with the separator under which <paramref name="known"/> knows most columns; among equals the one that gives most
    /// columns.
    /// A separator that is stated is taken; only a line <c>sep=</c> in the file says it better.
    /// </summary>
    public static TableHeader Read(TextInspection inspection, Func<string, bool> known, char? stated = null)
    {
        var text = inspection.Encoding.GetString(inspection.Head).TrimStart('\uFEFF');
        var line = FirstLine(text);
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == 5)
        {
            return new TableHeader(
                line[4], Split(FirstLine(text[(text.IndexOf(line, StringComparison.Ordinal) + line.Length)..]), line[4]));
        }

        return (stated is { } only ? [only] : Separators)
            .Select(separator => new TableHeader(separator, Split(line, separator)))
            .OrderByDescending(header => header.Columns.Count(known))
            .ThenByDescending(header => header.Columns.Count)
            .First();
    }

    /// <summary>The first line that is not blank, with the separators that it may begin with.</summary>
    private static string FirstLine(string text)
    {
        var rest = text.AsSpan();
        while (true)
        {
            rest = rest.TrimStart("\r\n");
            var end = rest.IndexOfAny('\r', '\n');
            if (end < 0)
                return rest.ToString();
            if (!rest[..end].IsWhiteSpace())
                return rest[..end].ToString();

            rest = rest[end..];
        }
    }

    private static string[] Split(string line, char separator)
    {
        using var reader = CsvReader.FromText(
            line, CsvReaderOptions.Default with { Separator = separator, HasHeader = false, AllowLineBreaksInQuotes = false });
        return reader.Read() ? [.. reader.Current.ToArray().Select(Clean)] : [];
    }

    private static string Clean(string name) => name.Trim(' ', '\t', '\u00A0', '"', '\uFEFF');
}
