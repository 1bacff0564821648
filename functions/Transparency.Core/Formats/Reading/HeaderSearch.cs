using System.Buffers;
using System.Text;
using CsvHelper;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Looks for the header among the first lines of a file: clerks leave the name of the municipality, the period and blank rows above it.
/// </summary>
internal sealed class HeaderSearch(TextInspection inspection, Func<string, bool> known, char? stated)
{
    private const int LinesLookedAt = 30;
    private const int LeastKnown = 2;
    private const int SurelyKnown = 4;
    private const int LongestName = 100;

    private static readonly SearchValues<char> PartsOfNumbers = SearchValues.Create("0123456789.,- ");

    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>Names repeat under each separator and on each line, and every format is asked for them.</summary>
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public TableHeader Find()
    {
        var text = inspection.Encoding.GetString(inspection.Head).TrimStart('\uFEFF');
        var (hint, start, lines) = Hint(text);
        char[] separators = (hint ?? stated) is { } only ? [only] : Separators;
        var table = text[start..];
        var best = separators.Select(separator => First(table, lines, separator)).Aggregate(Better);

        // Almost every export names its columns on its first line, all of them or most.
        if (best.Known >= SurelyKnown && best.Known * 2 >= best.Columns.Length)
            return best.ToHeader(text);

        best = separators.Select(separator => Best(table, lines, separator)).Aggregate(Better);

        if (best.Known < LeastKnown && UnquotedLines.Of(text) is { } unquoted)
        {
            var inner = Separators.Select(separator => Best(unquoted, 0, separator)).Aggregate(Better);
            if (inner.Known >= LeastKnown)
                return inner.ToHeader(unquoted) with { HasQuotedLines = true };
        }

        return best.ToHeader(text);
    }

    private static Candidate Better(Candidate left, Candidate right) =>
        right.Known > left.Known || (right.Known == left.Known && right.Columns.Length > left.Columns.Length) ? right : left;

    /// <summary>A line <c>sep=;</c>, which spreadsheets take for themselves.</summary>
    private static (char? Separator, int Start, long Lines) Hint(string text)
    {
        var line = FirstLine(text);
        if (line.Length != 5 || !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return (null, 0, 0);

        var end = text.IndexOf(line, StringComparison.Ordinal) + line.Length;
        var rest = text.AsSpan(end);
        end += rest.StartsWith("\r\n") ? 2 : rest.IsEmpty ? 0 : 1;

        return (line[4], end, LineEnds(text.AsSpan(0, end)));
    }

    private static long LineEnds(ReadOnlySpan<char> text)
    {
        var ends = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                ends++;
        }

        return ends;
    }

    private Candidate First(string text, long linesBefore, char separator)
    {
        var columns = Split(FirstLine(text), separator);

        return new Candidate(
            separator,
            columns,
            columns.Count(IsKnown),
            0,
            0,
            linesBefore + 1);
    }

    /// <summary>
    /// The first line, unless one below knows more columns. A table that begins above it with a header of its own stays the file's: what
    /// stands between the two would be lost.
    /// </summary>
    private Candidate Best(string text, long linesBefore, char separator)
    {
        var best = First(text, linesBefore, separator);
        var records = Records(text, separator);

        for (var i = 0; i < records.Count; i++)
        {
            var (columns, line) = records[i];
            var count = columns.Count(IsKnown);
            if (count < LeastKnown || count <= best.Known)
                continue;
            if (best.Known >= LeastKnown && IsTable(records.Take(i).Skip(best.Record + 1).Select(record => record.Columns)))
                break;

            // Blank lines are stepped over by whoever reads the header.
            var above = records.Take(i).All(record => record.Columns is [] or [""]) ? 0 : i;
            best = new Candidate(separator, columns, count, i, above, linesBefore + line);
        }

        return best;
    }

    /// <summary>A number or a long text names no column.</summary>
    private bool IsKnown(string name)
    {
        if (name.Length is 0 or > LongestName || !name.AsSpan().ContainsAnyExcept(PartsOfNumbers))
            return false;
        if (!_known.TryGetValue(name, out var isKnown))
            _known[name] = isKnown = known(name);

        return isKnown;
    }

    /// <summary>Whether rows follow: lines with two numbers, such as a code and an amount.</summary>
    private static bool IsTable(IEnumerable<string[]> rows) => rows.Any(row => row.Count(IsNumber) >= 2);

    private static bool IsNumber(string cell) =>
        cell.Length is > 0 and < 40 && AmountParser.Parse(Encoding.UTF8.GetBytes(cell), out _) != AmountParser.Outcome.NotANumber;

    private static List<(string[] Columns, long Line)> Records(string text, char separator)
    {
        var records = new List<(string[], long)>();

        try
        {
            using var reader = CsvReader.FromText(text, CsvReaderOptions.Default with
            {
                Separator = separator,
                HasHeader = false,
                TrackLineNumbers = true,
                TrimWhitespace = true,
                TrimInsideQuotes = true,
                OnMalformedRecord = _ => { },
            });

            while (records.Count < LinesLookedAt && reader.Read() && reader.LineNumber <= LinesLookedAt)
                records.Add(([.. reader.Current.ToArray().Select(Clean)], reader.LineNumber));
        }
        catch (CsvFormatException)
        {
            // What cannot be parsed is told when the rows are read.
        }

        return records;
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

    /// <summary>A name that is written over several lines of its cell is one.</summary>
    public static string Clean(string name)
    {
        name = name.Trim(' ', '\t', '\u00A0', '"', '\uFEFF');

        return name.AsSpan().ContainsAny('\n', '\r')
            ? string.Join(' ', name.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : name;
    }

    private sealed record Candidate(char Separator, string[] Columns, int Known, int Record, int RecordsAbove, long Line)
    {
        public TableHeader ToHeader(string text) => new(Separator, Columns)
        {
            Line = RecordsAbove == 0 ? 1 : Line,
            RecordsAbove = RecordsAbove,
            Above = RecordsAbove == 0 ? [] : [.. text.ReplaceLineEndings("\n").Split('\n').Take((int)Line - 1)],
        };
    }
}
