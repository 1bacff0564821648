using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// UTF-8 that was taken for an encoding of one byte a letter and encoded once more: <c>ř</c> is <c>Å™</c> by way of windows-1252 and
/// <c>Ĺ™</c> by way of windows-1250. Each run of letters above ASCII that it was made of is UTF-8 again when it is undone, which ordinary
/// letters are not.
/// </summary>
internal sealed class MisreadUtf8
{
    private const int LongestRun = 512;

    /// <summary>What the letters were taken for, the likeliest first.</summary>
    public static readonly MisreadUtf8[] All =
        [new(EightBitEncodings.Windows1250), new(EightBitEncodings.Windows1252), new(EightBitEncodings.Latin2)];

    private readonly FrozenDictionary<int, byte> _bytes;

    public MisreadUtf8(Encoding takenFor)
    {
        TakenFor = takenFor;

        // What has no letter in an encoding becomes a control character of the same number.
        var bytes = Enumerable.Range(0x80, 0x20).ToDictionary(value => value, value => (byte)value);

        foreach (var (value, letter) in EightBitEncodings.LettersOf(takenFor).Index())
            bytes[letter] = (byte)(0x80 + value);

        _bytes = bytes.ToFrozenDictionary();
    }

    public Encoding TakenFor { get; }

    /// <summary>The byte that the letter was made of.</summary>
    public bool TryByte(Rune letter, out byte value) => _bytes.TryGetValue(letter.Value, out value);

    /// <summary>Whether the run was made in this way, and how many Czech letters it was made of.</summary>
    public bool Made(ReadOnlySpan<byte> run, out int czech)
    {
        czech = 0;

        if (run.Length > LongestRun)
            return false;

        Span<byte> bytes = stackalloc byte[run.Length];
        var length = 0;

        while (!run.IsEmpty)
        {
            Rune.DecodeFromUtf8(run, out var letter, out var taken);

            if (!TryByte(letter, out bytes[length++]))
                return false;

            run = run[taken..];
        }

        bytes = bytes[..length];
        if (!Utf8.IsValid(bytes))
            return false;

        while (!bytes.IsEmpty)
        {
            Rune.DecodeFromUtf8(bytes, out var letter, out var taken);
            czech += CzechLetters.IsCzech((char)letter.Value) ? 1 : 0;
            bytes = bytes[taken..];
        }

        return true;
    }

    /// <summary>Undoes a text that begins and ends with whole letters; a cut one at the end is left out.</summary>
    public byte[] Undo(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        Undo(text, bytes, ref length);

        return bytes[..length];
    }

    /// <returns>How many bytes of the text were taken: all but a letter that is cut off.</returns>
    public int Undo(ReadOnlySpan<byte> text, Span<byte> bytes, ref int length)
    {
        var all = text.Length;

        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (plain < 0)
                plain = text.Length;

            text[..plain].CopyTo(bytes[length..]);
            length += plain;
            text = text[plain..];

            if (text.IsEmpty || Rune.DecodeFromUtf8(text, out var letter, out var taken) == System.Buffers.OperationStatus.NeedMoreData)
                break;

            if (TryByte(letter, out var value))
                bytes[length++] = value;

            text = text[taken..];
        }

        return all - text.Length;
    }
}
