using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Takes off the quotes of a file each of whose lines is one quoted cell, <c>"6171;5169;100"</c>: what a spreadsheet writes of a table that
/// it had taken for texts of one column. Quotes within such a line are doubled; a line of other quotes stays as it is.
/// </summary>
internal sealed class UnquotedLines(Stream inner) : ForwardStream
{
    private const int ChunkBytes = 64 * 1024;

    private byte[] _text = new byte[ChunkBytes * 2];
    private int _next;
    private int _ready;
    private int _length;
    private bool _isEnd;

    /// <summary>The text without the quotes of its lines, or null where it has none.</summary>
    public static string? Of(string text)
    {
        if (!text.Contains('"', StringComparison.Ordinal))
            return null;

        using var stream = new UnquotedLines(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        using var reader = new StreamReader(stream, Encoding.UTF8);

        return reader.ReadToEnd();
    }

    public override int Read(Span<byte> buffer)
    {
        while (_next == _ready && !(_isEnd && _ready == _length))
            Fill();

        var read = Math.Min(buffer.Length, _ready - _next);
        _text.AsSpan(_next, read).CopyTo(buffer);
        _next += read;

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }

    /// <summary>Reads on to the end of a line; what follows it waits behind.</summary>
    private void Fill()
    {
        _text.AsSpan(_ready, _length - _ready).CopyTo(_text);
        _length -= _ready;
        _next = _ready = 0;

        if (_text.Length - _length < ChunkBytes)
            Array.Resize(ref _text, _text.Length * 2);

        var read = inner.Read(_text.AsSpan(_length));
        _isEnd = read == 0;
        _length += read;

        var end = _isEnd ? _length : _text.AsSpan(0, _length).LastIndexOf((byte)'\n') + 1;
        var rest = _text.AsSpan(end, _length - end).ToArray();
        var to = 0;

        for (var from = 0; from < end;)
        {
            var length = _text.AsSpan(from, end - from).IndexOf((byte)'\n') is >= 0 and var at ? at + 1 : end - from;
            to += Unquote(_text.AsSpan(from, length), _text.AsSpan(to));
            from += length;
        }

        _ready = to;
        rest.CopyTo(_text.AsSpan(to));
        _length = to + rest.Length;
    }

    /// <summary>Writes the line, which never becomes longer, and returns its length.</summary>
    private static int Unquote(ReadOnlySpan<byte> line, Span<byte> to)
    {
        var text = line.TrimEnd("\r\n"u8);
        var end = line[text.Length..];

        // A separator after the last quote is that of the column beside, which is empty.
        var cell = text.TrimEnd(";,\t "u8);
        if (cell is not [(byte)'"', .., (byte)'"'] || !HasDoubledQuotes(cell[1..^1]))
        {
            line.CopyTo(to);
            return line.Length;
        }

        var length = 0;
        var inner = cell[1..^1];

        for (var i = 0; i < inner.Length; i++)
        {
            to[length++] = inner[i];
            if (inner[i] == '"')
                i++;
        }

        end.CopyTo(to[length..]);

        return length + end.Length;
    }

    private static bool HasDoubledQuotes(ReadOnlySpan<byte> text)
    {
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            if (quote + 1 >= text.Length || text[quote + 1] != '"')
                return false;

            text = text[(quote + 2)..];
        }

        return true;
    }
}
