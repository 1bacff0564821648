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
        text = text.Trim((byte)' ');
        if (text.Length is 0 or > Digits)
            return false;

        uint number = 0;

        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;

            number = (number * 10) + (uint)(b - '0');
        }

        if (number == 0 || !HasRightCheckDigit(number))
            return false;

        ico = new Ico(number);

        return true;
    }

    public static bool TryParse(string text, out Ico ico)
    {
        ico = default;
        return text.Length <= 32 && TryParse(System.Text.Encoding.UTF8.GetBytes(text), out ico);
    }

    public override string ToString() => IsNone ? "" : Number.ToString("00000000", CultureInfo.InvariantCulture);

    private static bool HasRightCheckDigit(uint number)
    {
        uint sum = 0, rest = number / 10;
        for (uint weight = 2; weight <= 8; weight++, rest /= 10)
            sum += rest % 10 * weight;

        return (11 - (sum % 11)) % 10 == number % 10;
    }
}
