using System.Buffers.Text;
using Transparency.Core.Budgets;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Reads amounts in thousands of CZK, written as <see cref="AmountParser"/> knows them: <c>12.345</c> is exactly 12,345.00 CZK.
/// </summary>
public static class ThousandsParser
{
    private const int ExactDecimals = 5;

    /// <param name="text">What stands in the file.</param>
    /// <param name="decimalMark">The decimal mark of its column, which settles what <c>1.234</c> is.</param>
    /// <param name="amount">The amount.</param>
    internal static AmountParser.Outcome Parse(ReadOnlySpan<byte> text, byte decimalMark, out Money amount)
    {
        Span<byte> plain = stackalloc byte[AmountForms.Longest];

        return AmountForms.TryPlain(text, decimalMark, plain, out var length)
            ? Parse(plain[..length], out amount)
            : Parse(text, out amount);
    }

    public static AmountParser.Outcome Parse(scoped ReadOnlySpan<byte> text, out Money amount)
    {
        if (AmountParser.TryParsePlain(text, ExactDecimals, out amount))
            return AmountParser.Outcome.Exact;

        Span<byte> plain = stackalloc byte[AmountForms.Longest];
        if (AmountForms.TryPlain(text, 0, plain, out var length))
            text = plain[..length];

        // What is a number there is one here; only the place of the decimal mark differs.
        var outcome = AmountParser.Parse(text, out amount);
        if (outcome is AmountParser.Outcome.NotANumber or AmountParser.Outcome.OutOfRange)
            return outcome;

        return text.IndexOfAny((byte)'e', (byte)'E') is >= 0 and var exponent
            ? ParseScientific(text, exponent, out amount)
            : ParseDigits(text, out amount);
    }

    private static AmountParser.Outcome ParseDigits(ReadOnlySpan<byte> text, out Money amount)
    {
        long halere = 0;
        var decimals = -1;
        bool rest = false, up = false;

        foreach (var b in text)
        {
            if (b is (byte)'.' or (byte)',')
                decimals = 0;
            if (b is < (byte)'0' or > (byte)'9')
                continue;

            if (decimals >= ExactDecimals)
            {
                if (decimals++ == ExactDecimals)
                    up = b >= '5';

                rest |= b != '0';
                continue;
            }

            halere = (halere * 10) + (b - '0');

            if (decimals >= 0)
                decimals++;
        }

        for (decimals = Math.Max(decimals, 0); decimals < ExactDecimals; decimals++)
            halere *= 10;

        if (up)
            halere++;

        amount = default;

        if (halere > AmountParser.LargestHalere)
            return AmountParser.Outcome.OutOfRange;

        amount = new Money(text.Contains((byte)'-') ? -halere : halere);

        return rest ? AmountParser.Outcome.Rounded : AmountParser.Outcome.Exact;
    }

    private static AmountParser.Outcome ParseScientific(ReadOnlySpan<byte> text, int exponent, out Money amount)
    {
        amount = default;
        Span<byte> shifted = stackalloc byte[80];
        var mantissa = text[..(exponent + 1)];
        var power = text[(exponent + 1)..].Trim((byte)' ').TrimStart((byte)'+');
        if (mantissa.Length > 64 || !Utf8Parser.TryParse(power, out int tens, out var length) || length != power.Length)
            return AmountParser.Outcome.NotANumber;

        mantissa.CopyTo(shifted);

        return Utf8Formatter.TryFormat(tens + 3L, shifted[mantissa.Length..], out var written)
            ? AmountParser.Parse(shifted[..(mantissa.Length + written)], out amount)
            : AmountParser.Outcome.NotANumber;
    }
}
