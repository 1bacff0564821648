using System.Text;
using CsvHelper;

namespace Transparency.Core.Formats.Reading;

/// <summary>The text of a table, opened as often as it is looked through, and what only a look through all of it tells.</summary>
/// <param name="file">The file.</param>
/// <param name="header">Its header, which need not be its first line.</param>
/// <param name="mode">Whether quotes enclose fields, or are letters like others.</param>
/// <param name="hasHeader">Whether a line names the columns.</param>
internal sealed class TableText(TextFile file, TableHeader header, CsvMode mode, bool hasHeader)
{
    /// <summary>The longest row that is read.</summary>
    public const int LongestRow = 1024 * 1024;

    private readonly Dictionary<int, byte> _decimalMarks = [];
    private readonly HashSet<int> _longDecimals = [];
    private long? _openLine;

    public bool HasHeader => hasHeader;

    /// <summary>The number of the last line where nothing ends it, or 0.</summary>
    public long OpenLine => _openLine ??= FindOpenLine();

    public CsvReader Open(Action<CsvMalformedRecord> malformed)
    {
        var hinted = file.Inspection.Head.AsSpan().TrimStart(Encoding.UTF8.Preamble).StartsWith("sep="u8);
        var isWide = file.Inspection.IsUtf16;

        var text = header.HasQuotedLines ? new UnquotedLines(file.OpenUtf8()) : file.OpenEightBit();

        return CsvReader.Create(text, CsvReaderOptions.Default with
        {
            Separator = hinted ? null : header.Separator,
            Mode = mode,
            HasHeader = hasHeader && header.RecordsAbove == 0,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            MaxRecordSize = LongestRow,
            BufferSize = 256 * 1024,
            Encoding = isWide && !header.HasQuotedLines ? file.Inspection.Encoding : null,
            OnMalformedRecord = record => malformed(record),
        });
    }

    /// <summary>Steps over the header and what stands above it.</summary>
    public void StepOverHeader(CsvReader rows)
    {
        if (!hasHeader)
            return;

        if (header.RecordsAbove == 0)
        {
            rows.ReadHeader();
            return;
        }

        for (var above = 0; above <= header.RecordsAbove; above++)
            rows.Read();
    }

    /// <summary>The decimal mark that the amounts of the whole column show, or 0 where they show none or both.</summary>
    public byte DecimalMarkOf(int column)
    {
        // Values of a spreadsheet are written here, and say nothing of amounts that stand beside them as texts.
        if (file.Origin is { HasDecimals: true })
            return 0;

        if (!_decimalMarks.TryGetValue(column, out var mark))
            _decimalMarks[column] = mark = FindDecimalMark(column);

        return mark;
    }

    /// <summary>Whether the column has amounts that show more than two decimals. Asked after its mark.</summary>
    public bool HasLongDecimals(int column) => _longDecimals.Contains(column);

    private byte FindDecimalMark(int column)
    {
        byte found = 0;

        try
        {
            using var rows = Open(_ => { });
            StepOverHeader(rows);

            while (rows.Read())
            {
                var text = column < rows.FieldCount ? rows.GetSpan(column) : default;
                var mark = AmountForms.DecimalMark(text);
                if (mark != 0 && AmountForms.HasLongDecimals(text, mark))
                    _longDecimals.Add(column);
                if (mark == 0 || mark == found)
                    continue;
                if (found != 0)
                    return 0;

                found = mark;
            }
        }
        catch (CsvFormatException)
        {
            // The row that cannot be parsed is told when its turn comes, and its file is refused.
            return 0;
        }

        return found;
    }

    private long FindOpenLine()
    {
        using var text = file.OpenEightBit();
        var buffer = new byte[64 * 1024];
        long lines = 0;
        var last = (byte)'\n';

        for (var read = text.Read(buffer); read > 0; read = text.Read(buffer))
        {
            var chunk = buffer.AsSpan(0, read);
            lines += chunk.Count((byte)'\n');

            // Of UTF-16 every second byte of a line end is zero.
            var end = chunk.LastIndexOfAnyExcept((byte)0);
            last = end < 0 ? last : chunk[end];
        }

        return last is (byte)'\n' or (byte)'\r' ? 0 : lines + 1;
    }
}
