using System.Buffers.Binary;
using System.Globalization;

namespace Transparency.Core.Municipalities;

/// <summary>
/// An organisation's identification number (IČO): eight digits, the last one a check digit (weights 8 to 2, modulo 11).
/// Seven digits and fewer are padded from the left. Zero stands for none. Read as it is found, too: <c>CZ97574911</c>, <c>975 749 11</c>,
/// <c>97574911.0</c>.
/// </summary>
public readonly record struct Ico(uint Number)
{
    private const int Digits = 8;

    /// <summary>Eight zeros of ASCII.</summary>
    private const ulong Zeros = 0x3030303030303030;

    public bool IsNone => Number == 0;

    /// <summary>False when it is not one to eight digits or the check digit is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Ico ico)
    {
        if (TryParseDigits(text, out ico))
            return true;

        Span<byte> digits = stackalloc byte[Digits];
        return TryNormalise(text, digits, out var length) && TryParseDigits(digits[..length], out ico);
    }

    /// <summary>Takes off what people, registers of taxes and spreadsheets add: CZ, blanks, <c>.0</c>.</summary>
    private static bool TryNormalise(ReadOnlySpan<byte> text, Span<byte> digits, out int length)
    {
        length = 0;
        text = text.Trim((byte)' ');
        if (text is [(byte)'C' or (byte)'c', (byte)'Z' or (byte)'z', ..])
            text = text[2..];
        if (text is [.. var whole, (byte)'.' or (byte)',', (byte)'0'])
            text = whole;

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
                continue;

            // A no-break space.
            if (text[i] == 0xC2 && i + 1 < text.Length && text[i + 1] == 0xA0)
            {
                i++;
                continue;
            }

            if (length == digits.Length)
                return false;

            digits[length++] = text[i];
        }

        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<byte> text, out Ico ico)
    {
        ico = default;

        if (text.Length != Digits || text[0] == ' ' || text[^1] == ' ')
            text = text.Trim((byte)' ');
        if (text.Length is 0 or > Digits)
            return false;

        // Eight digits in one number, the first one lowest; where there are fewer, zeros stand before them.
        var digits = Padded(text);

        // Each has the upper half of a digit, and still has it with 6 added.
        if ((digits & 0xF0F0F0F0F0F0F0F0) != Zeros || ((digits + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) != Zeros)
            return false;

        digits -= Zeros;
        if (digits == 0 || !HasRightCheckDigit(digits))
            return false;

        ico = new Ico(NumberOf(digits));

        return true;
    }

    private static ulong Padded(ReadOnlySpan<byte> text)
    {
        if (text.Length == Digits)
            return BinaryPrimitives.ReadUInt64LittleEndian(text);

        Span<byte> padded = stackalloc byte[Digits];
        padded.Fill((byte)'0');
        text.CopyTo(padded[(Digits - text.Length)..]);

        return BinaryPrimitives.ReadUInt64LittleEndian(padded);
    }

    /// <summary>Adds up pairs of digits, pairs of those, and once more: three multiplications instead of eight.</summary>
    private static uint NumberOf(ulong digits)
    {
        var pairs = ((digits * 10) + (digits >> 8)) & 0x00FF00FF00FF00FF;
        var fours = ((pairs * 100) + (pairs >> 16)) & 0x0000FFFF0000FFFF;

        return (uint)((fours * 10_000) + (fours >> 32));
    }

    public static bool TryParse(string text, out Ico ico)
    {
        ico = default;
        return text.Length <= 32 && TryParse(System.Text.Encoding.UTF8.GetBytes(text), out ico);
    }

    public override string ToString() => IsNone ? "" : Number.ToString("00000000", CultureInfo.InvariantCulture);

    /// <summary>
    /// Each product adds up, in its highest sixteen bits, every second digit times its weight: 8, 6, 4, 2 and 7, 5, 3 and none of the check
    /// digit.
    /// </summary>
    private static bool HasRightCheckDigit(ulong digits)
    {
        const ulong everySecond = 0x00FF00FF00FF00FF;
        var sum = (((digits & everySecond) * 0x0008000600040002) + (((digits >> 8) & everySecond) * 0x0007000500030000)) >> 48;

        return (11 - (sum % 11)) % 10 == digits >> 56;
    }
}
