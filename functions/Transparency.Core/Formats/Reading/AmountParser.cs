using Transparency.Core.Budgets;
using Transparency.Core.Numbers;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Reads amounts as Czech accounting systems write them: <c>1234.56</c>, <c>1234,56</c>, <c>1 234,56</c> (also no-break spaces),
/// <c>1551157.54-</c>, <c>2.84217E-12</c>, and dressed as <see cref="AmountForms"/> knows them. What <c>1.234</c> is, its column decides.
/// </summary>
public static class AmountParser
{
    /// <summary>No row of a municipality reaches a trillion crowns; below it sums of a hundred thousand rows stay exact.</summary>
    public const long LargestHalere = 1_000_000_000_000_00;

    /// <summary>The decimal place of a crown that is one haléř.</summary>
    public const int CrownDecimals = 2;

    /// <summary>The decimal place of a thousand crowns that is one haléř.</summary>
    public const int ThousandDecimals = 5;

    private const int LongestPlain = 13;

    /// <summary>What an amount in crowns looks like.</summary>
    public static Wording Expected { get; } = new("číslo jako 1234.56 nebo 1 234,56", "a number such as 1234.56 or 1 234,56");

    /// <summary>What an amount in thousands of crowns looks like.</summary>
    public static Wording ThousandsExpected { get; } = new("tisíce Kč, například 1234.56", "thousands of CZK, such as 1234.56");

    /// <summary>What is not <see cref="Outcome.OutOfRange"/>.</summary>
    public static Wording RangeExpected { get; } = new("méně než bilion Kč", "less than a trillion CZK");

    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000];

    /// <summary>What became of a text.</summary>
    public enum Outcome
    {
        /// <summary>A number of whole haléře.</summary>
        Exact,

        /// <summary>A number with a rest below one haléř, rounded half away from zero.</summary>
        Rounded,

        /// <summary>No number.</summary>
        NotANumber,

        /// <summary>A number larger than <see cref="LargestHalere"/>.</summary>
        OutOfRange,
    }

    /// <summary>Reads an amount in crowns.</summary>
    public static Outcome Parse(ReadOnlySpan<byte> text, out Money amount) => Parse(text, CrownDecimals, out amount);

    /// <summary>
    /// Reads an amount in a unit of which one haléř is the decimal place <paramref name="decimals"/>: 2 for crowns, 5 for thousands of
    /// crowns,
    /// 0 for haléře.
    /// </summary>
    public static Outcome Parse(ReadOnlySpan<byte> text, int decimals, out Money amount)
    {
        if (TryParsePlain(text, decimals, out amount))
            return Outcome.Exact;

        return ParseDressed(text, decimals, 0, out amount);
    }

    /// <summary>Reads an amount that is not plain.</summary>
    /// <param name="text">What stands in the file.</param>
    /// <param name="decimals">The decimal place that is one haléř.</param>
    /// <param name="decimalMark">The decimal mark of its column, or 0 where nobody asked.</param>
    /// <param name="amount">The amount.</param>
    internal static Outcome ParseDressed(ReadOnlySpan<byte> text, int decimals, byte decimalMark, out Money amount)
    {
        Span<byte> plain = stackalloc byte[AmountForms.Longest];

        return AmountForms.TryPlain(text, decimalMark, plain, out var length)
            ? ParseSigned(plain[..length], decimals, out amount)
            : ParseSigned(text, decimals, out amount);
    }

    private static Outcome ParseSigned(ReadOnlySpan<byte> text, int decimals, out Money amount)
    {
        amount = default;
        text = TrimSpaces(text);
        if (text.IsEmpty)
            return Outcome.NotANumber;

        var negative = false;

        if (text[0] is (byte)'-' or (byte)'+')
        {
            negative = text[0] == '-';
            text = text[1..];
        }
        else if (text[^1] == '-')
        {
            negative = true;
            text = TrimSpaces(text[..^1]);
        }

        return ParseDigits(text, negative, decimals, out amount);
    }

    /// <summary>Almost every amount: a minus or none, at most twelve digits, and at most as many decimals as are exact.</summary>
    internal static bool TryParsePlain(ReadOnlySpan<byte> text, int decimals, out Money amount)
    {
        amount = default;
        var negative = text is [(byte)'-', ..];
        if (negative)
            text = text[1..];
        if (!TryUsual(text, decimals, out var halere) && !TryDigits(text, decimals, out halere))
            return false;

        amount = new Money(negative ? -halere : halere);

        return true;
    }

    /// <summary>At most eight digits, alone or with two decimals.</summary>
    private static bool TryUsual(ReadOnlySpan<byte> text, int decimals, out long halere)
    {
        halere = 0;

        if (decimals < CrownDecimals)
            return false;

        var hasDecimals = text.Length > 3 && text[^3] is (byte)'.' or (byte)',';
        if (!EightDigits.TryRead(hasDecimals ? text[..^3] : text, out var digits))
            return false;

        halere = EightDigits.NumberOf(digits) * Powers[decimals];

        if (!hasDecimals)
            return true;

        uint tens = (uint)text[^2] - '0', ones = (uint)text[^1] - '0';
        halere += ((tens * 10) + ones) * Powers[decimals - CrownDecimals];

        return tens <= 9 && ones <= 9;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int decimals, out long halere)
    {
        halere = 0;

        if (text.Length is 0 or > LongestPlain)
            return false;

        long value = 0;
        var mark = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
                value = (value * 10) + digit;
            else if (mark < 0 && text[i] is (byte)'.' or (byte)',')
                mark = i;
            else
                return false;
        }

        var places = mark < 0 ? 0 : text.Length - 1 - mark;
        // A mark alone is no number.
        if (places > decimals || (text.Length == 1 && mark == 0))
            return false;

        halere = value * Powers[decimals - places];

        return halere <= LargestHalere;
    }

    private static Outcome ParseDigits(ReadOnlySpan<byte> text, bool negative, int decimals, out Money amount)
    {
        amount = default;
        long whole = 0;
        int digits = 0, i = 0, group = 0;
        bool grouped = false, overflow = false;

        while (i < text.Length)
        {
            var b = text[i];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                if (whole > LargestHalere)
                    overflow = true;
                else
                    whole = (whole * 10) + (b - '0');

                digits++;
                group++;
                i++;
                continue;
            }

            var space = SpaceLength(text[i..]);
            if (space == 0)
                break;
            // Spaces stand between groups of three digits and nowhere else.
            if (digits == 0 || (grouped ? group != 3 : group > 3))
                return Outcome.NotANumber;

            grouped = true;
            group = 0;
            i += space;
        }

        if (grouped && group != 3)
            return Outcome.NotANumber;

        long fraction = 0;
        var rest = false;

        if (i < text.Length && text[i] is (byte)'.' or (byte)',')
        {
            i++;

            var start = i;
            var next = 0;
            for (; i < text.Length && text[i] is >= (byte)'0' and <= (byte)'9'; i++, digits++)
            {
                var digit = text[i] - '0';
                var place = i - start;
                if (place < decimals)
                {
                    fraction += digit * Powers[decimals - 1 - place];
                    continue;
                }

                if (place == decimals)
                    next = digit;

                rest |= digit != 0;
            }

            if (next >= 5)
                fraction++;
        }

        if (digits == 0)
            return Outcome.NotANumber;
        if (i < text.Length)
            return text[i] is (byte)'e' or (byte)'E' ? ParseScientific(text, negative, decimals, out amount) : Outcome.NotANumber;
        if (overflow || whole > LargestHalere / Powers[decimals])
            return Outcome.OutOfRange;

        var halere = (whole * Powers[decimals]) + fraction;
        amount = new Money(negative ? -halere : halere);

        return rest ? Outcome.Rounded : Outcome.Exact;
    }

    /// <summary>The dust of spreadsheets, and large numbers that they shorten.</summary>
    private static Outcome ParseScientific(ReadOnlySpan<byte> text, bool negative, int decimals, out Money amount)
    {
        amount = default;
        Span<byte> withPoint = stackalloc byte[64];
        if (text.Length > withPoint.Length)
            return Outcome.NotANumber;

        text.CopyTo(withPoint);
        withPoint = withPoint[..text.Length];
        withPoint.Replace((byte)',', (byte)'.');

        if (!double.TryParse(
            withPoint, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value))
        {
            return Outcome.NotANumber;
        }

        if (!double.IsFinite(value) || value > LargestHalere / Powers[decimals])
            return Outcome.OutOfRange;

        var exact = (decimal)value * Powers[decimals];
        var halere = (long)decimal.Round(exact, MidpointRounding.AwayFromZero);
        amount = new Money(negative ? -halere : halere);

        return halere == exact && (value == 0 || halere != 0) ? Outcome.Exact : Outcome.Rounded;
    }

    internal static ReadOnlySpan<byte> TrimSpaces(ReadOnlySpan<byte> text)
    {
        for (var space = SpaceLength(text); space > 0; space = SpaceLength(text))
            text = text[space..];

        while (!text.IsEmpty)
        {
            if (text[^1] is (byte)' ' or (byte)'\t')
                text = text[..^1];
            else if (text.Length >= 2 && SpaceLength(text[^2..]) == 2)
                text = text[..^2];
            else if (text.Length >= 3 && SpaceLength(text[^3..]) == 3)
                text = text[..^3];
            else
                break;
        }

        return text;
    }

    /// <summary>
    /// The length of the space that the text begins with: plain, no-break (U+00A0), thin (U+2009) or narrow no-break (U+202F); 0 for none.
    /// </summary>
    private static int SpaceLength(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)' ' or (byte)'\t', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xE2, 0x80, 0x89 or 0xAF, ..] => 3,
        _ => 0,
    };
}
