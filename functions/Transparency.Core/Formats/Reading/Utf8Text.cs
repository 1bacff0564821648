using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Tells whether bytes are valid UTF-8, sixteen at a time, by the method of Keiser and Lemire (Validating UTF-8 In Less Than One
/// Instruction
/// Per Byte, 2020). The library's own is fast only where there are no accents; in Czech text it took as long as everything else about a
/// row.
/// </summary>
internal static class Utf8Text
{
    // What can be wrong with two neighbouring bytes; it is wrong when all three tables say so.
    private const byte TooShort = 1;
    private const byte TooLong = 1 << 1;
    private const byte Overlong3 = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte Overlong2 = 1 << 5;
    private const byte TooLarge1000 = 1 << 6;
    private const byte Overlong4 = 1 << 6;
    private const byte TwoContinuations = 1 << 7;
    private const byte Carry = TooShort | TooLong | TwoContinuations;
    private const byte Large = Carry | TooLarge | TooLarge1000;

    private const int Block = 16;

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        // What is refused here is judged by the library, so this can only be wrong by letting something pass.
        return Vector128.IsHardwareAccelerated && text.Length >= 2 * Block ? HasNoError(text) || Utf8.IsValid(text) : Utf8.IsValid(text);
    }

    private static bool HasNoError(ReadOnlySpan<byte> text)
    {
        Span<byte> edge = stackalloc byte[2 * Block];
        edge.Clear();
        text[..Block].CopyTo(edge[Block..]);

        var error = ErrorsIn(ref MemoryMarshal.GetReference(edge), Block);

        ref var start = ref MemoryMarshal.GetReference(text);
        var at = Block;
        for (; at <= text.Length - Block; at += Block)
            error |= ErrorsIn(ref start, at);

        // After the last bytes come zeros, which no letter that is cut off goes on with.
        edge.Clear();
        text[(at - Block)..].CopyTo(edge);
        error |= ErrorsIn(ref MemoryMarshal.GetReference(edge), Block);
        return error == Vector128<byte>.Zero;
    }

    /// <summary>Looks at sixteen bytes together with the three before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> ErrorsIn(ref byte start, int at)
    {
        var bytes = Vector128.LoadUnsafe(ref start, (nuint)at);
        var before = Vector128.LoadUnsafe(ref start, (nuint)at - 1);
        var secondBefore = Vector128.LoadUnsafe(ref start, (nuint)at - 2);
        var thirdBefore = Vector128.LoadUnsafe(ref start, (nuint)at - 3);

        var highBefore = Vector128.ShuffleNative(
            Vector128.Create(
                TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
                TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
                TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4),
            before >>> 4);

        var lowBefore = Vector128.ShuffleNative(
            Vector128.Create(
                Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Large, Large, Large,
                Large, Large, Large, Large, Large, Large | Surrogate, Large, Large),
            before & Vector128.Create((byte)0x0F));

        var high = Vector128.ShuffleNative(
            Vector128.Create(
                TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
                TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge1000 | Overlong4,
                TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge,
                TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
                TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
                TooShort, TooShort, TooShort, TooShort),
            bytes >>> 4);

        // The third and the fourth byte of a letter follow another continuation, and nothing else may.
        var third = Vector128.SubtractSaturate(secondBefore, Vector128.Create((byte)(0xE0 - 0x80)));
        var fourth = Vector128.SubtractSaturate(thirdBefore, Vector128.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector128.Create((byte)0x80)) ^ (highBefore & lowBefore & high);
    }
}
