namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Amounts as people and spreadsheets dress them, undressed: <c>1 234,50 Kč</c>, <c>CZK 1234.50</c>, <c>1.234,50-</c>, <c>(1 234,50)</c>,
/// <c>− 1 234,50</c>, <c>1234,-</c> (a round amount, not a negative one), a lone dash (zero), <c>'1234.50</c>.
/// </summary>
internal static class AmountForms
{
    /// <summary>Longer texts are no amounts that anybody dressed.</summary>
    public const int Longest = 64;

    private const int Group = 3;

    /// <summary>Writes the amount plainly: a sign, digits and at most one mark.</summary>
    /// <param name="text">What stands in the file.</param>
    /// <param name="decimalMark">The decimal mark of the column, which settles what <c>1.234</c> is; 0 where nobody asked.</param>
    /// <param name="plain">Holds at least <see cref="Longest"/> bytes.</param>
    /// <param name="length">How many of them were written.</param>
    /// <returns>False where it is in none of these forms.</returns>
    public static bool TryPlain(ReadOnlySpan<byte> text, byte decimalMark, Span<byte> plain, out int length)
    {
        length = 0;

        if (text.Length > Longest || !TryBare(text, out var negative, out var body))
            return false;

        if (body.IsEmpty)
        {
            plain[length++] = (byte)'0';
            return true;
        }

        if (!TryMarks(body, decimalMark, out var grouping))
            return false;

        if (negative)
            plain[length++] = (byte)'-';

        foreach (var b in body)
        {
            if (b != grouping && length < plain.Length)
                plain[length++] = b;
        }

        return true;
    }

    /// <summary>Whether it can be a number of three decimals and one of thousands: <c>1.234</c>, <c>12,345</c>.</summary>
    public static bool IsAmbiguous(ReadOnlySpan<byte> text) =>
        text.Length <= Longest && TryBare(text, out _, out var body) && IsAmbiguousBare(body);

    /// <summary>Whether it is worth asking: the mark stands where three digits follow, or something is around the number.</summary>
    public static bool MayBeAmbiguous(ReadOnlySpan<byte> text) =>
        text.Length > Group + 1 && (text[^(Group + 1)] is (byte)'.' or (byte)',' || text[^1] is < (byte)'0' or > (byte)'9');

    /// <summary>The decimal mark that the amount shows, or 0 where it shows none.</summary>
    public static byte DecimalMark(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest || !TryBare(text, out _, out var body) || IsAmbiguousBare(body))
            return 0;

        var last = body.LastIndexOfAny((byte)'.', (byte)',');
        if (last < 0 || !TryMarks(body, 0, out var grouping))
            return 0;

        // A round amount ends with either mark, whichever the column has.
        if (grouping == 0 && last == body.Length - 1)
            return 0;

        // Where one mark groups thousands, the other one is the decimal mark, whether it is there or not.
        return grouping == 0 ? body[last] : Other(grouping);
    }

    /// <summary>Whether the mark stands in the amount.</summary>
    public static bool HasMark(ReadOnlySpan<byte> text, byte mark) => text.Contains(mark);

    /// <summary>
    /// Whether the amount shows its decimal mark and more than two decimals behind it, as no crowns have and what was calculated has.
    /// </summary>
    public static bool HasLongDecimals(ReadOnlySpan<byte> text, byte mark) =>
        TryBare(text, out _, out var body)
            && body.LastIndexOf(mark) is >= 0 and var at
            && body.Length - 1 - at > AmountParser.CrownDecimals;

    private static byte Other(byte mark) => mark == '.' ? (byte)',' : (byte)'.';

    private static bool IsAmbiguousBare(ReadOnlySpan<byte> body)
    {
        var mark = body.IndexOfAny((byte)'.', (byte)',');

        return mark is >= 1 and <= Group
            && body.Length == mark + 1 + Group
            && body[0] != '0'
            && AreDigits(body[..mark])
            && AreDigits(body[(mark + 1)..]);
    }

    /// <summary>Takes off apostrophe, currency, brackets and signs. An empty body is a lone dash.</summary>
    private static bool TryBare(ReadOnlySpan<byte> text, out bool negative, out ReadOnlySpan<byte> body)
    {
        negative = false;
        body = AmountParser.TrimSpaces(text);
        if (body is [(byte)'\'', ..])
            body = AmountParser.TrimSpaces(body[1..]);

        body = WithoutCurrency(body);

        if (body is [(byte)'(', .., (byte)')'])
        {
            body = WithoutCurrency(AmountParser.TrimSpaces(body[1..^1]));
            negative = true;
            return !body.IsEmpty && DashAtStart(body) == 0 && body[0] != '+' && DashAtEnd(body) == 0;
        }

        if (body.IsEmpty)
            return false;

        var signed = true;

        if (DashAtStart(body) is > 0 and var dash)
        {
            negative = true;
            body = WithoutCurrency(AmountParser.TrimSpaces(body[dash..]));
            if (body.IsEmpty)
                return true;
        }
        else if (body[0] == '+')
        {
            body = AmountParser.TrimSpaces(body[1..]);
        }
        else
        {
            signed = false;
        }

        if (body.IsEmpty || body[0] == '+' || DashAtStart(body) > 0)
            return false;
        if (DashAtEnd(body) is not (> 0 and var end))
            return true;

        var rest = body[..^end];
        if (DashAtEnd(rest) is > 0 and var second)
            rest = rest[..^second];

        if (rest is [.., (byte)'.' or (byte)','])
        {
            // The mark stays, because it says that the points of 1.234,- group thousands.
            body = rest;
            return body.Length > 1;
        }

        body = AmountParser.TrimSpaces(body[..^end]);
        negative = true;

        return !signed && !body.IsEmpty && DashAtEnd(body) == 0;
    }

    /// <summary>Tells the mark that groups thousands, or 0. False where the marks make no number.</summary>
    private static bool TryMarks(ReadOnlySpan<byte> body, byte decimalMark, out byte grouping)
    {
        grouping = 0;
        var last = body.LastIndexOfAny((byte)'.', (byte)',');
        if (last < 0)
            return true;

        var mark = body[last];
        var other = Other(mark);

        if (body.Contains(other))
        {
            grouping = other;
            return !body[..last].Contains(mark) && IsGrouped(body[..last], other) && !body[(last + 1)..].Contains(other);
        }

        if (body[..last].Contains(mark) || (decimalMark == other && IsAmbiguousBare(body)))
        {
            grouping = mark;
            return IsGrouped(body, mark);
        }

        return true;
    }

    private static bool IsGrouped(ReadOnlySpan<byte> whole, byte mark)
    {
        var first = whole.IndexOf(mark);
        if (first is < 1 or > Group || !AreDigits(whole[..first]))
            return false;

        for (whole = whole[first..]; !whole.IsEmpty; whole = whole[(Group + 1)..])
        {
            if (whole.Length <= Group || whole[0] != mark || !AreDigits(whole[1..(Group + 1)]))
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<byte> WithoutCurrency(ReadOnlySpan<byte> text)
    {
        if (CurrencyAtStart(text) is > 0 and var start)
            text = AmountParser.TrimSpaces(text[start..]);
        if (text is [.., (byte)'.'] && CurrencyAtEnd(text[..^1]) > 0)
            text = text[..^1];
        if (CurrencyAtEnd(text) is > 0 and var end)
            text = AmountParser.TrimSpaces(text[..^end]);

        return text;
    }

    private static int CurrencyAtStart(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'K' or (byte)'k', 0xC4, 0x8C or 0x8D, ..] => 3,
        [(byte)'C' or (byte)'c', (byte)'Z' or (byte)'z', (byte)'K' or (byte)'k', ..] => 3,
        [(byte)'K' or (byte)'k', (byte)'C' or (byte)'c', ..] => 2,
        _ => 0,
    };

    private static int CurrencyAtEnd(ReadOnlySpan<byte> text) => text switch
    {
        [.., (byte)'K' or (byte)'k', 0xC4, 0x8C or 0x8D] => 3,
        [.., (byte)'C' or (byte)'c', (byte)'Z' or (byte)'z', (byte)'K' or (byte)'k'] => 3,
        [.., (byte)'K' or (byte)'k', (byte)'C' or (byte)'c'] => 2,
        _ => 0,
    };

    /// <summary>The length of a minus or dash: plain, U+2212, en dash or em dash; 0 for none.</summary>
    private static int DashAtStart(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'-', ..] => 1,
        [0xE2, 0x88, 0x92, ..] or [0xE2, 0x80, 0x93 or 0x94, ..] => 3,
        _ => 0,
    };

    private static int DashAtEnd(ReadOnlySpan<byte> text) => text switch
    {
        [.., (byte)'-'] => 1,
        [.., 0xE2, 0x88, 0x92] or [.., 0xE2, 0x80, 0x93 or 0x94] => 3,
        _ => 0,
    };

    private static bool AreDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
