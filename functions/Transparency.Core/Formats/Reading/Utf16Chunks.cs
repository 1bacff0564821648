using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>A text in UTF-16, with its byte order mark or without, chunk by chunk as UTF-8.</summary>
internal sealed class Utf16Chunks
{
    /// <summary>Fewer letters than this tell nothing of bytes without a mark.</summary>
    private const int Fewest = 4;

    private readonly Decoder _decoder;
    private char[] _letters = [];
    private byte[] _bytes = [];

    private Utf16Chunks(TextKind kind, bool hasMark)
    {
        Kind = kind;
        HasMark = hasMark;
        _decoder = (kind == TextKind.Utf16 ? Encoding.Unicode : Encoding.BigEndianUnicode).GetDecoder();
    }

    public TextKind Kind { get; }

    public bool HasMark { get; }

    /// <summary>Whether it may be a text: without a mark, control characters and halves of letters say that it is none.</summary>
    public bool IsText { get; private set; } = true;

    /// <param name="chunk">The first bytes of a file.</param>
    public static Utf16Chunks? OrNull(ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith(new byte[] { 0xFF, 0xFE }))
            return new Utf16Chunks(TextKind.Utf16, hasMark: true);
        if (chunk.StartsWith(new byte[] { 0xFE, 0xFF }))
            return new Utf16Chunks(TextKind.Utf16BigEndian, hasMark: true);
        if (chunk.Length < 2 * Fewest || !chunk.Contains((byte)0))
            return null;

        // Digits and separators have a zero for their upper half; no letter of a table has one for its lower half.
        int upperLast = 0, upperFirst = 0;

        for (var i = 0; i + 1 < chunk.Length; i += 2)
        {
            upperFirst += chunk[i] == 0 ? 1 : 0;
            upperLast += chunk[i + 1] == 0 ? 1 : 0;
        }

        return (upperFirst, upperLast) switch
        {
            (0, _) when upperLast * 4 > chunk.Length => new Utf16Chunks(TextKind.Utf16, hasMark: false),
            (_, 0) when upperFirst * 4 > chunk.Length => new Utf16Chunks(TextKind.Utf16BigEndian, hasMark: false),
            _ => null,
        };
    }

    /// <summary>The chunk as UTF-8, valid until the next.</summary>
    public ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> chunk, bool isEnd)
    {
        var most = _decoder.GetCharCount(chunk, isEnd);
        if (_letters.Length < most)
            (_letters, _bytes) = (new char[most], new byte[Encoding.UTF8.GetMaxByteCount(most)]);

        var letters = _letters.AsSpan(0, _decoder.GetChars(chunk, _letters, isEnd));
        IsText &= HasMark || !HasControls(letters);

        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(letters, _bytes));
    }

    private static bool HasControls(ReadOnlySpan<char> letters)
    {
        for (var at = letters.IndexOfAnyInRange('\0', '\x1F'); at >= 0;)
        {
            if (letters[at] is not ('\t' or '\r' or '\n' or '\x1A'))
                return true;

            letters = letters[(at + 1)..];
            at = letters.IndexOfAnyInRange('\0', '\x1F');
        }

        return letters.Contains('\uFFFF');
    }
}
