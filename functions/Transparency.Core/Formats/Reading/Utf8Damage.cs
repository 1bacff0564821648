using System.Buffers;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Letters that are valid UTF-8 sequences against bytes that are not, in at most the first 256 KiB after the first bad byte.
/// </summary>
internal readonly record struct Utf8Damage(int Good, int Bad)
{
    /// <summary>In an encoding of one byte a letter few accented letters form a valid sequence; in damaged UTF-8 almost all do.</summary>
    public bool IsUtf8 => Good > Bad * 4;

    /// <summary>Whether enough was seen to tell.</summary>
    public bool IsKnown => Good + Bad > 10_000;

    public Utf8Damage In(ReadOnlySpan<byte> chunk)
    {
        if (IsKnown)
            return this;

        int good = Good, bad = Bad;

        while (!chunk.IsEmpty)
        {
            var ascii = chunk.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;

            chunk = chunk[ascii..];
            var status = Rune.DecodeFromUtf8(chunk, out _, out var length);
            if (status == OperationStatus.Done)
                good++;
            else
                bad++;

            chunk = chunk[length..];
        }

        return new Utf8Damage(good, bad);
    }
}
