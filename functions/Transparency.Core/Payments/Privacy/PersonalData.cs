using System.Buffers;

namespace Transparency.Core.Payments.Privacy;

/// <summary>
/// Recognises what looks like personal data in a description: a birth number (rodné číslo), an account number, an IBAN, an e-mail
/// address or a telephone number. Errs on the side of hiding.
/// </summary>
public static class PersonalData
{
    private static readonly SearchValues<byte> DigitsAndAt = SearchValues.Create("0123456789@"u8);

    /// <summary>Codes of Czech banks (Czech National Bank), without those that read as a recent year.</summary>
    private static readonly SearchValues<string> BankCodes = SearchValues.Create(
        [
            "0100", "0300", "0600", "0710", "0800",
            "2010", "2020", "2060", "2070", "2100", "2200", "2220", "2250", "2260", "2275", "2600", "2700",
            "3030", "3040", "3050", "3060", "3500", "4000", "4300", "5500", "5800",
            "6000", "6100", "6200", "6210", "6300", "6363", "6700", "6800", "7910", "7950", "7960", "7970", "7990",
            "8030", "8040", "8060", "8090", "8150", "8190", "8198", "8199", "8200", "8220", "8230", "8240", "8250", "8255", "8265", "8270",
            "8280", "8291", "8293", "8299", "8500",
        ],
        StringComparison.Ordinal);

    public static bool IsIn(ReadOnlySpan<byte> text)
    {
        for (var start = text.IndexOfAny(DigitsAndAt); start >= 0; start = Next(text, start))
        {
            if (text[start] == '@' || IsNumber(text, start))
                return true;
        }

        return false;
    }

    private static int Next(ReadOnlySpan<byte> text, int start)
    {
        while (start < text.Length && IsDigit(text[start]))
            start++;

        var next = text[start..].IndexOfAny(DigitsAndAt);
        return next < 0 ? -1 : start + next;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
            end++;

        var digits = text[start..end];
        var after = text[end..];
        return IsBirthNumber(digits, after) || IsAccount(digits, after) || IsTelephone(text, start) || IsIban(text[..start], digits, after);
    }

    /// <summary>
    /// Six digits, an optional slash, three or four more: the first six a date, with women's month + 50 (and + 20, + 70 since 2004).
    /// </summary>
    private static bool IsBirthNumber(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> after)
    {
        Span<byte> number = stackalloc byte[10];
        var length = 0;

        if (digits.Length == 6 && after.Length > 3 && after[0] == '/')
        {
            var tail = LeadingDigits(after[1..]);
            if (tail is not 3 and not 4)
                return false;

            digits.CopyTo(number);
            after.Slice(1, tail).CopyTo(number[6..]);
            length = 6 + tail;
        }
        else if (digits.Length is 9 or 10)
        {
            digits.CopyTo(number);
            length = digits.Length;
        }

        if (length == 0)
            return false;

        int month = TwoDigits(number[2..]) % 50, day = TwoDigits(number[4..]);
        if (month > 20)
            month -= 20;
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return false;

        // Ten digits without a slash are often a variable symbol: only those that satisfy the check are numbers of persons.
        return digits.Length == 6 || (length == 10 && Value(number[..10]) % 11 == 0);
    }

    /// <summary>[prefix-]number/bank: the number passes the weighted check of decree 169/2011 Sb. and the bank exists.</summary>
    private static bool IsAccount(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> after)
    {
        if (after is [(byte)'-', ..])
        {
            var number = LeadingDigits(after[1..]);
            return digits.Length <= 6 && number is >= 2 and <= 10 && IsAccount(after.Slice(1, number), after[(1 + number)..]);
        }

        if (digits.Length is < 2 or > 10 || after is not [(byte)'/', ..] || LeadingDigits(after[1..]) != 4)
            return false;

        var bank = Value(after.Slice(1, 4));
        // 12/2024 is the number of an invoice; an account that short is not in use.
        if (digits.Length < 6 && bank is >= 1990 and <= 2100)
            return false;

        return BankCodes.Contains(bank.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)) && PassesAccountCheck(digits);
    }

    private static bool PassesAccountCheck(ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<byte> weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * weights[i];

        return sum % 11 == 0;
    }

    /// <summary>
    /// +420 or 00420 before nine digits, or a mobile number: nine digits from 601 to 799, in threes or together, whatever number follows
    /// them.
    /// </summary>
    private static bool IsTelephone(ReadOnlySpan<byte> text, int start)
    {
        Span<byte> digits = stackalloc byte[14];
        int count = 0, groups = 1, i = start;
        while (i < text.Length && count < digits.Length)
        {
            var space = text[i] is (byte)'-' or (byte)'.' ? 1 : SpaceLength(text[i..]);

            if (IsDigit(text[i]))
                digits[count++] = text[i++];
            else if (space > 0 && i + space < text.Length && IsDigit(text[i + space]))
                (groups, i) = (groups + 1, i + space);
            else
                break;

            var ended = i == text.Length || !IsDigit(text[i]);
            if (ended && count == 9 && groups is 1 or 3 && Value(digits[..3]) is >= 601 and <= 799)
                return true;
        }

        var international = start > 0 && text[start - 1] == '+';
        return (international && count >= 9) || (count == 14 && digits.StartsWith("00420"u8));
    }

    /// <summary>CZ or SK and 22 digits, spaces allowed.</summary>
    private static bool IsIban(ReadOnlySpan<byte> before, ReadOnlySpan<byte> digits, ReadOnlySpan<byte> after)
    {
        if (before is not [.., (byte)'C' or (byte)'c', (byte)'Z' or (byte)'z'] and not [.., (byte)'S' or (byte)'s', (byte)'K' or (byte)'k'])
            return false;

        var count = digits.Length;

        while (!after.IsEmpty)
        {
            var space = SpaceLength(after);

            if (IsDigit(after[0]))
                count++;
            else if (space == 0)
                break;

            after = after[Math.Max(space, 1)..];
        }

        return count >= 22;
    }

    /// <summary>The length of a plain or no-break space at the beginning; 0 for none.</summary>
    private static int SpaceLength(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)' ', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        _ => 0,
    };

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    private static int LeadingDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && IsDigit(text[count]))
            count++;

        return count;
    }

    private static int TwoDigits(ReadOnlySpan<byte> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static long Value(ReadOnlySpan<byte> digits)
    {
        long value = 0;

        foreach (var digit in digits)
            value = (value * 10) + digit - '0';

        return value;
    }
}
