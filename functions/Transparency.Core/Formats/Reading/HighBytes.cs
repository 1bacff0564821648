using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Transparency.Core.Formats.Reading;

/// <summary>How often each byte above ASCII occurs in a text, and what stands beside it: enough to tell the encoding, and small.</summary>
internal sealed class HighBytes
{
    private const int Values = 128;
    private const int Kinds = 5;
    private const int Block = 16;

    private static readonly byte[] KindOf = [.. Enumerable.Range(0, 256).Select(value => (byte)NeighbourOf((byte)value))];

    private readonly int[] _pairs = new int[Values * Values];
    private readonly int[] _counts = new int[Values * Kinds * Kinds];

    /// <summary>What stands beside a byte.</summary>
    public enum Neighbour
    {
        /// <summary>A small letter of ASCII.</summary>
        Lower,

        /// <summary>A capital letter of ASCII.</summary>
        Upper,

        /// <summary>A digit.</summary>
        Digit,

        /// <summary>A blank, a separator or another sign of ASCII: a word begins or ends.</summary>
        Other,

        /// <summary>Another byte above ASCII.</summary>
        High,
    }

    public long Total { get; private set; }

    public void Add(ReadOnlySpan<byte> text)
    {
        var at = 0;

        // Sixteen bytes at once; almost all of them are ASCII.
        for (; text.Length - at >= Block; at += Block)
        {
            var high = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(text), (nuint)at).ExtractMostSignificantBits();
            for (; high != 0; high &= high - 1)
                Count(text, at + BitOperations.TrailingZeroCount(high));
        }

        for (; at < text.Length; at++)
        {
            if (text[at] >= 0x80)
                Count(text, at);
        }
    }

    /// <summary>Each byte that occurs, with what stands before and after it and how often.</summary>
    public IEnumerable<(byte Value, Neighbour Before, Neighbour After, int Count)> Occurring()
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0)
                yield return ((byte)(0x80 + (i / Kinds / Kinds)), (Neighbour)(i / Kinds % Kinds), (Neighbour)(i % Kinds), _counts[i]);
        }
    }

    private void Count(ReadOnlySpan<byte> text, int at)
    {
        var before = at == 0 ? (int)Neighbour.Other : KindOf[text[at - 1]];
        var after = at + 1 == text.Length ? (int)Neighbour.Other : KindOf[text[at + 1]];

        if (at > 0 && text[at - 1] >= 0x80)
            _pairs[((text[at - 1] & 0x7F) * Values) + (text[at] & 0x7F)]++;

        _counts[((((text[at] & 0x7F) * Kinds) + before) * Kinds) + after]++;
        Total++;
    }

    /// <summary>Each two bytes above ASCII beside each other, and how often.</summary>
    public IEnumerable<(byte First, byte Second, int Count)> Pairs()
    {
        for (var i = 0; i < _pairs.Length; i++)
        {
            if (_pairs[i] > 0)
                yield return ((byte)(0x80 + (i / Values)), (byte)(0x80 + (i % Values)), _pairs[i]);
        }
    }

    private static Neighbour NeighbourOf(byte value) => value switch
    {
        >= (byte)'a' and <= (byte)'z' => Neighbour.Lower,
        >= (byte)'A' and <= (byte)'Z' => Neighbour.Upper,
        >= (byte)'0' and <= (byte)'9' => Neighbour.Digit,
        < 0x80 => Neighbour.Other,
        _ => Neighbour.High,
    };
}
