using System.Buffers.Binary;

namespace Transparency.Core.Numbers;

/// <summary>Up to eight digits of a text, looked at and added up together instead of one by one.</summary>
internal static class EightDigits
{
    public const int Most = 8;

    /// <summary>Eight zeros of ASCII.</summary>
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>Reads one to eight digits into the bytes of a number, the first digit lowest, with zeros before them.</summary>
    /// <returns>False where they are not all digits, or not so many.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out ulong digits)
    {
        digits = 0;

        if (text.Length is 0 or > Most)
            return false;

        var letters = Padded(text);

        // Each has the upper half of a digit, and still has it with 6 added.
        if ((letters & 0xF0F0F0F0F0F0F0F0) != Zeros || ((letters + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) != Zeros)
            return false;

        digits = letters - Zeros;

        return true;
    }

    /// <summary>Adds up pairs of digits, pairs of those, and once more: three multiplications instead of eight.</summary>
    public static uint NumberOf(ulong digits)
    {
        var pairs = ((digits * 10) + (digits >> 8)) & 0x00FF00FF00FF00FF;
        var fours = ((pairs * 100) + (pairs >> 16)) & 0x0000FFFF0000FFFF;

        return (uint)((fours * 10_000) + (fours >> 32));
    }

    private static ulong Padded(ReadOnlySpan<byte> text)
    {
        var missing = 8 * (Most - text.Length);

        if (text.Length >= 4)
        {
            // The last four letters, those before them, and zeros.
            var last = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32;
            var first = (uint)((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text) << missing);

            return last | first | (Zeros & ((1UL << missing) - 1));
        }

        var letters = Zeros;

        foreach (var letter in text)
            letters = (letters >> 8) | ((ulong)letter << 56);

        return letters;
    }
}
