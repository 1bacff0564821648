using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Transparency.Core.Formats.Reading;

/// <summary>How often each byte above ASCII occurs in a text, and what stands beside it: enough to tell the encoding, and small.</summary>
internal sealed class HighBytes
{
    private const int Values = 128;
    private const int Kinds = 5;
    private const int Block = 16;
    private const int LargeBlock = 32;

    private static readonly byte[] KindOf = [.. Enumerable.Range(0, 256).Select(value => (byte)NeighbourOf((byte)value))];

    private readonly int[] _pairs = new int[2 * Values * Values];
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

    public long Total => _counts.Sum(count => (long)count);

    /// <summary>How many bytes above ASCII a text has.</summary>
    public static long CountIn(ReadOnlySpan<byte> text)
    {
        long count = 0;
        var at = 0;

        for (; text.Length - at >= LargeBlock; at += LargeBlock)
        {
            var bytes = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(text), (nuint)at);
            count += BitOperations.PopCount(bytes.ExtractMostSignificantBits());
        }

        for (; at < text.Length; at++)
            count += text[at] >> 7;

        return count;
    }

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
    public IEnumerable<Occurrence> Occurring()
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0)
                yield return new((byte)(0x80 + (i / Kinds / Kinds)), (Neighbour)(i / Kinds % Kinds), (Neighbour)(i % Kinds), _counts[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(ReadOnlySpan<byte> text, int at)
    {
        int value = text[at] & 0x7F, before = at == 0 ? ' ' : text[at - 1], after = at + 1 == text.Length ? ' ' : text[at + 1];

        _counts[(((value * Kinds) + KindOf[before]) * Kinds) + KindOf[after]]++;

        // Without a branch that nobody foresees: what follows ASCII is counted in a place of its own.
        _pairs[(((before & 0x7F) * Values) + value) | ((before & 0x80) << 7)]++;
    }

    /// <summary>Each two bytes above ASCII beside each other, and how often.</summary>
    public IEnumerable<(byte First, byte Second, int Count)> Pairs()
    {
        for (var i = 0; i < Values * Values; i++)
        {
            if (_pairs[(Values * Values) + i] is > 0 and var count)
                yield return ((byte)(0x80 + (i / Values)), (byte)(0x80 + (i % Values)), count);
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

    /// <summary>A byte, what stands before and after it, and how often.</summary>
    public readonly record struct Occurrence(byte Value, Neighbour Before, Neighbour After, int Count);
}
