using System.Globalization;

namespace Transparency.Core.Municipalities;

/// <summary>
/// An organisation's identification number (IČO): eight digits, the last one a check digit (weights 8 to 2, modulo 11).
/// Seven digits and fewer are padded from the left. Zero stands for none.
/// </summary>
public readonly record struct Ico(uint Number)
{
    public bool IsNone => Number == 0;

    /// <summary>Reads digits, with spaces around; false when it is not one to eight digits or the check digit is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Ico ico)
    {
        ico = default;
        text = text.Trim((byte)' ');
        if (text.Length is 0 or > 8)
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
