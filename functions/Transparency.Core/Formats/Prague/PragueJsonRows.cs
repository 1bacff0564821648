using System.Text;
using System.Text.Json;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Prague;

/// <summary>
/// Streams the rows of <c>{"data":{"row":[…]}}</c>, or of <c>"row":{…}</c> where there is only one, holding one of them at a time.
/// </summary>
internal sealed class PragueJsonRows(PragueEntries entries, FileReading reading)
{
    private const int ChunkBytes = 256 * 1024;
    private const int LongestValue = 1024 * 1024;
    private const int NoRow = -1;

    private readonly PragueJsonRow _row = new();
    private readonly List<string> _firstNames = [];
    private long _line = 1;
    private int _counted;
    private bool _inData;
    private bool _inRows;
    private bool _isFirst = true;
    private int _rowDepth = NoRow;
    private int _column = NoRow;

    public void Read(TextFile file)
    {
        using var stream = file.OpenUtf8();
        try
        {
            Read(stream);
        }
        catch (JsonException fault)
        {
            var place = fault.BytePositionInLine + 1;
            Break(
                (fault.LineNumber ?? _line - 1) + 1,
                place is null ? null : new($"na bajtu {place} řádku není JSON", $"no JSON at byte {place} of the line"));
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a letter, such as \ud800, is found only when its text is asked for.
            Break(_line, new("polovina písmene", "half of a letter"));
        }
    }

    private void Read(Stream stream)
    {
        var buffer = new byte[ChunkBytes];
        var state = default(JsonReaderState);
        var length = stream.ReadAtLeast(buffer, Encoding.UTF8.Preamble.Length, throwOnEndOfStream: false);
        var kept = buffer.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble)
            ? Drop(buffer, length, Encoding.UTF8.Preamble.Length)
            : length;
        for (var isEnd = false; !isEnd;)
        {
            reading.Cancel.ThrowIfCancellationRequested();

            if (kept == buffer.Length)
            {
                if (buffer.Length > LongestValue)
                {
                    reading.Problem(
                        RowProblems.LineTooLong,
                        (long?)_line,
                        null,
                        null,
                        new("hodnoty kratší než 1 MB", "values shorter than 1 MB"));

                    if (_rowDepth != NoRow)
                        reading.Reject();

                    return;
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = stream.Read(buffer, kept, buffer.Length - kept);
            isEnd = read == 0;
            length = kept + read;
            var json = new Utf8JsonReader(buffer.AsSpan(0, length), isEnd, state);
            ReadTokens(ref json, buffer);
            state = json.CurrentState;
            kept = Drop(buffer, length, (int)json.BytesConsumed);
        }
    }

    private static int Drop(byte[] buffer, int length, int consumed)
    {
        buffer.AsSpan(consumed, length - consumed).CopyTo(buffer);
        return length - consumed;
    }

    private void ReadTokens(ref Utf8JsonReader json, ReadOnlySpan<byte> buffer)
    {
        _counted = 0;

        while (json.Read())
        {
            // Lines are told of rows and of what is read in them; to count them at every name and every text left aside takes longer.
            if (json.TokenType == JsonTokenType.StartObject || _column >= 0 || _rowDepth == NoRow || json.ValueIsEscaped)
                CountLines(buffer, (int)json.TokenStartIndex);

            Take(ref json);
        }

        CountLines(buffer, (int)json.BytesConsumed);
    }

    private void CountLines(ReadOnlySpan<byte> buffer, int end)
    {
        _line += buffer[_counted..end].Count((byte)'\n');
        _counted = end;
    }

    private void Take(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName:
                TakeName(ref json);
                break;
            case JsonTokenType.StartObject when _rowDepth == NoRow && IsRow(json.CurrentDepth):
                _rowDepth = json.CurrentDepth;
                _row.Begin(_line);
                break;
            case JsonTokenType.EndObject when json.CurrentDepth == _rowDepth:
                _rowDepth = NoRow;
                TakeRow();
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                break;
            case var type when _rowDepth != NoRow:
                // An object or a list where a text belongs is said as what stands there: its bracket.
                if (_column >= 0 && json.CurrentDepth == _rowDepth + 1)
                    _row.Set(_column, _line, ref json);

                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                break;
            case var type when _inRows && json.CurrentDepth == 3:
                _row.Begin(_line);
                TakeRow();
                break;
        }
    }

    /// <summary>Rows lie three deep in the list of rows, or two deep in its place.</summary>
    private bool IsRow(int depth) => _inRows && depth is 2 or 3;

    private void TakeName(ref Utf8JsonReader json)
    {
        if (_rowDepth != NoRow)
        {
            if (json.CurrentDepth != _rowDepth + 1)
                return;

            _column = _row.ColumnOf(ref json);

            if (_isFirst && _firstNames.Count < 100)
                _firstNames.Add(json.GetString()!);
        }
        else if (json.CurrentDepth == 1)
        {
            _inData = json.ValueTextEquals("data"u8);
            _inRows = false;
        }
        else if (json.CurrentDepth == 2)
        {
            _inRows = _inData && json.ValueTextEquals("row"u8);
        }
    }

    private void TakeRow()
    {
        // The first row stands for the header: what is not known in it is named in the report.
        if (_isFirst)
        {
            reading.Accepts(
                new ColumnMap(new TableHeader(',', [.. _firstNames.Distinct(StringComparer.OrdinalIgnoreCase)]), PragueColumns.Aliases));
        }

        _isFirst = false;

        if (_row.Twice is { } twice)
        {
            reading.Problem(FileProblems.AmbiguousColumn, _row.Line, null, Wording.Verbatim(twice), null);
            reading.Reject();
        }
        else
        {
            entries.Take(_row.ToRow());
        }
    }

    private void Break(long line, Wording? found)
    {
        reading.Problem(FileProblems.BadJson, line, null, found, Wording.Verbatim("{\"data\":{\"row\":[…]}}"));
        if (_rowDepth != NoRow)
            reading.Reject();
    }
}
