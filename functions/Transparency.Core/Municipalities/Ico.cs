using System.Globalization;
using Transparency.Core.Numbers;

namespace Transparency.Core.Municipalities;

/// <summary>
/// An organisation's identification number (IČO): eight digits, the last one a check digit (weights 8 to 2, modulo 11).
/// Seven digits and fewer are padded from the left. Zero stands for none. Read as it is found, too: <c>CZ97574911</c>, <c>975 749 11</c>,
/// <c>97574911.0</c>.
/// </summary>
public readonly record struct Ico(uint Number)
{
    private const int Digits = EightDigits.Most;

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
        if (!EightDigits.TryRead(text, out var digits))
            return false;
        if (digits == 0 || !HasRightCheckDigit(digits))
            return false;

        ico = new Ico(EightDigits.NumberOf(digits));

        return true;
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
