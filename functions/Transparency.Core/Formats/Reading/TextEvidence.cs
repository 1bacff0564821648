using System.Buffers;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>What is seen of a file's bytes, chunk by chunk, and what follows from it.</summary>
internal sealed class TextEvidence
{
    private const int HeadBytes = 64 * 1024;
    private const int LongestTail = 256;

    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n;,\x1A"u8);

    private readonly LetterScan _letters = new();
    private byte[] _head = [];
    private Utf16Chunks? _utf16;
    private Utf8Damage _damage;
    private long _total;
    private long _line = 1;
    private long? _damagedLine;
    private bool _hasNul;
    private bool _isBlank = true;
    private byte _last;
    private byte _beforeLast;

    /// <summary>Takes note of a chunk, of which the first <paramref name="kept"/> bytes have been seen.</summary>
    public void See(ReadOnlySpan<byte> chunk, int kept)
    {
        if (_total == 0)
        {
            _head = chunk[..Math.Min(HeadBytes, chunk.Length)].ToArray();
            _utf16 = Utf16Chunks.OrNull(chunk);
        }

        _total += chunk.Length - kept;

        if (chunk.Length > kept)
            (_beforeLast, _last) = (chunk.Length > 1 ? chunk[^2] : _last, chunk[^1]);

        _hasNul |= chunk.Contains((byte)0);
        _isBlank = _isBlank && !chunk.ContainsAnyExcept(Blank);
    }

    /// <summary>How many bytes at the end wait for the next chunk: letters that are not whole, or that stand together.</summary>
    public int IncompleteTail(ReadOnlySpan<byte> chunk)
    {
        if (_utf16 is not null)
            return 0;

        var tail = 0;
        while (tail < Math.Min(LongestTail, chunk.Length) && chunk[^(tail + 1)] >= 0x80)
            tail++;

        if (tail == 0)
            return 0;

        // What stands before a letter tells which one it is.
        return tail < Math.Min(LongestTail, chunk.Length) ? tail + 1 : CutLetter(chunk);
    }

    /// <summary>Looks at the letters of a chunk.</summary>
    public void LookAt(ReadOnlySpan<byte> chunk, bool isEnd)
    {
        if (_utf16 is not null)
        {
            LookAtUtf8(_utf16.ToUtf8(chunk, isEnd));
            return;
        }

        if (!_damage.IsKnown && !Utf8Text.IsValid(chunk))
        {
            _damagedLine ??= _line + LinesBeforeDamage(chunk);
            _damage = _damage.In(chunk);
        }

        LookAtUtf8(chunk);
    }

    public TextInspection Conclude()
    {
        var kind = Kind();
        var misread = kind == TextKind.Utf8Twice ? _letters.WhollyMisread : null;
        var inspection = new TextInspection(
            kind,
            _total - EndMarkLength(kind),
            misread?.Undo(_head) ?? _head,
            kind == TextKind.Damaged ? _damagedLine : null,
            Misread: misread?.TakenFor);

        if (kind is TextKind.Empty or TextKind.Binary or TextKind.Utf8Twice)
            return inspection;

        if (kind == TextKind.UnknownLetters)
            return inspection with { Damaged = _letters.FirstWordIn(EightBitEncodings.All) };

        var words = _letters.DamagedOrNull(inspection.IsEightBit ? inspection.Encoding : Encoding.UTF8);

        if (kind is TextKind.Utf8 or TextKind.Utf8WithMark)
            words ??= WesternLetters.OrNull(_letters.Bytes, _head);

        return inspection with { Damaged = words, DamagedLine = inspection.DamagedLine ?? (kind == TextKind.Damaged ? words?.Line : null) };
    }

    private void LookAtUtf8(ReadOnlySpan<byte> text)
    {
        _letters.Add(text, _line, isUtf8: _damagedLine is null);
        _line += text.Count((byte)'\n');
    }

    private TextKind Kind()
    {
        if (_total == 0)
            return TextKind.Empty;
        if (_utf16 is not null)
            return KindOfUtf16(_utf16);
        if (_hasNul || _head.AsSpan().StartsWith("%PDF"u8) || _head.AsSpan().StartsWith("{\\rtf"u8))
            return TextKind.Binary;

        var isValid = _damagedLine is null;
        var hasMark = _head.AsSpan().StartsWith(Encoding.UTF8.Preamble);

        if (hasMark && _total == Encoding.UTF8.Preamble.Length)
            return TextKind.Empty;
        if (!hasMark && _isBlank)
            return TextKind.Empty;
        if (isValid && _letters.WhollyMisread is not null)
            return TextKind.Utf8Twice;
        if (isValid && _letters.IsPartlyMisread)
            return TextKind.Damaged;
        if (hasMark)
            return isValid ? TextKind.Utf8WithMark : TextKind.Damaged;

        return isValid ? KindOfValid() : KindOfInvalid();
    }

    private TextKind KindOfUtf16(Utf16Chunks utf16)
    {
        if (!utf16.IsText)
            return TextKind.Binary;
        if (utf16.HasMark && _total <= 2)
            return TextKind.Empty;

        return _letters.IsPartlyMisread ? TextKind.Damaged : utf16.Kind;
    }

    /// <summary>Short texts of one byte a letter may be valid UTF-8 by chance, with letters of distant alphabets.</summary>
    private TextKind KindOfValid()
    {
        if (!_letters.IsMostlyDistant || _letters.BeganAsUtf8)
            return TextKind.Utf8;

        return EightBitLetters.DecideOrNull(_letters.Bytes) ?? TextKind.Utf8;
    }

    private TextKind KindOfInvalid() => _damage.IsUtf8 || _letters.BeganAsUtf8
        ? TextKind.Damaged
        : EightBitLetters.DecideOrNull(_letters.Bytes) ?? TextKind.UnknownLetters;

    /// <summary>How many bytes at the end are a DOS end mark (0x1A).</summary>
    private int EndMarkLength(TextKind kind) => (kind, _beforeLast, _last) switch
    {
        (TextKind.Utf16, 0x1A, 0) or (TextKind.Utf16BigEndian, 0, 0x1A) => 2,
        (TextKind.Utf16 or TextKind.Utf16BigEndian, _, _) => 0,
        (_, _, 0x1A) => 1,
        _ => 0,
    };

    private static int CutLetter(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= Math.Min(3, chunk.Length); back++)
        {
            var b = chunk[^back];
            if (b < 0x80)
                return 0;
            if (b >= 0xC0)
                return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
        }

        return 0;
    }

    private static long LinesBeforeDamage(ReadOnlySpan<byte> chunk)
    {
        var at = 0;
        while (at < chunk.Length && Rune.DecodeFromUtf8(chunk[at..], out _, out var length) == OperationStatus.Done)
            at += length;

        return chunk[..at].Count((byte)'\n');
    }
}
