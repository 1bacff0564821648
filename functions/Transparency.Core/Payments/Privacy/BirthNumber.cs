using System.Globalization;

namespace Transparency.Core.Payments.Privacy;

/// <summary>
/// Birth numbers (rodné číslo, law 133/2000 Sb.): year, month and day of birth and three digits of those born before 1954, later four by
/// which the whole is divisible by eleven. Months of women are 50 higher; since 2004 months may be 20 higher besides.
/// </summary>
internal static class BirthNumber
{
    private const int OfOld = 9, OfToday = 10;

    /// <summary>Who could be born by now: a later year of two digits is one of the century before.</summary>
    private const int LatestYear = 30;

    private const int FirstOfTen = 54, LastOfException = 85, FirstOfHigherMonths = 4;

    /// <summary>Whether a number of a person begins with the group.</summary>
    /// <param name="run">The groups.</param>
    /// <param name="group">Which one.</param>
    /// <param name="meaning">What the words before it say.</param>
    public static bool IsAt(in NumberRun run, int group, NumberMeaning meaning)
    {
        if (meaning == NumberMeaning.Birth && IsSaidAt(run, group))
            return true;

        return run[group].Length switch
        {
            OfToday => IsBare(run.Digits(group), meaning) || (IsTaxNumber(run, group) && HasDate(run.Digits(group), isSure: true)),
            OfOld => IsBareOfOld(run, group, meaning),
            6 => IsOfSixAnd(run, group, meaning),
            2 => IsOfPairs(run, group),
            3 => LengthAt(run, group + 1) == 3 && LengthAt(run, group + 2) == 4
                && run[group + 1].Before == run[group + 2].Before && Passes(run.Digits(group, 3)),
            _ => false,
        };
    }

    /// <summary>
    /// Whether the number of an organisation may be one of a person that lost its leading zeros: those born in 2000 have up to three. A
    /// zero that is still there shows that none was lost.
    /// </summary>
    public static bool MayHaveLostZeros(ReadOnlySpan<byte> digits) =>
        digits.Length is 7 or 8 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') && LostZero(digits);

    /// <summary>
    /// Nine digits: of somebody born before 1954, or ten of a child of this century without the zero, where a person is named before them.
    /// A
    /// symbol that begins with a day of these years is one that a system made of it: who was born on such a day would be about a hundred.
    /// </summary>
    private static bool IsBareOfOld(in NumberRun run, int group, NumberMeaning meaning)
    {
        var digits = run.Digits(group);

        if (IsTaxNumber(run, group))
            return HasDate(digits, isSure: false);

        return meaning switch
        {
            NumberMeaning.Paper or NumberMeaning.Address => false,
            NumberMeaning.Symbol => HasDate(digits, isSure: false) && !IsDayOfToday(digits),
            NumberMeaning.Telephone => HasDate(digits, isSure: false),
            _ => HasDate(digits, isSure: false)
                || (LostZero(digits) && WordsBefore.NamePerson(run.Text[..run[group].Start])),
        };
    }

    private static bool IsDayOfToday(ReadOnlySpan<byte> digits) =>
        Pair(digits) is >= 10 and <= LatestYear && Pair(digits[2..]) is >= 1 and <= 12;

    /// <summary>Whether it is a birth number with the zeros that a spreadsheet took from its beginning.</summary>
    private static bool LostZero(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is < 7 or >= OfToday || digits[0] == '0')
            return false;

        Span<byte> whole = stackalloc byte[OfToday];
        whole.Fill((byte)'0');
        digits.CopyTo(whole[^digits.Length..]);

        return Passes(whole);
    }

    /// <summary>Ten digits are often the number of a paper; those that begin like a year are never a person's.</summary>
    private static bool IsBare(ReadOnlySpan<byte> digits, NumberMeaning meaning)
    {
        var (year, month) = (Pair(digits), Pair(digits[2..]));
        if (year == 20 && month is > 20 and <= 32)
            return false;

        return (meaning is not (NumberMeaning.Paper or NumberMeaning.Address) || year is < 10 or > LatestYear) && Passes(digits);
    }

    /// <summary>Six digits and three or four: with a slash that is how birth numbers are written, and nothing more is asked.</summary>
    private static bool IsOfSixAnd(in NumberRun run, int group, NumberMeaning meaning)
    {
        if (LengthAt(run, group + 1) is not (3 or 4))
            return false;

        var digits = run.Digits(group, 2);

        if (meaning == NumberMeaning.Address)
            return digits.Length == OfToday && Passes(digits);
        if (run[group + 1].Before == Gap.Slash)
            return HasDate(digits, isSure: true) && !IsOfAYear(digits) && (meaning != NumberMeaning.Paper || !IsOfADay(digits));
        if (digits.Length == OfToday)
            return meaning == NumberMeaning.Paper ? IsBare(digits, meaning) : Passes(digits);

        // 450512 123 456 is an amount.
        return meaning != NumberMeaning.Paper
            && run[group + 1].Before != Gap.Dot
            && HasDate(digits, isSure: false)
            && (LengthAt(run, group + 2) != 3 || run[group + 2].Before != run[group + 1].Before);
    }

    /// <summary>
    /// Whether what follows the slash is a year, as in the number of a file: 101215/2023. A birth number ends so once in two hundred times,
    /// and is divisible by eleven.
    /// </summary>
    private static bool IsOfAYear(ReadOnlySpan<byte> digits) =>
        digits.Length == OfToday && Number(digits[6..]) is >= 1990 and <= 2035 && !Passes(digits);

    /// <summary>Whether a day of these years begins the number of a paper: 240115/0004.</summary>
    private static bool IsOfADay(ReadOnlySpan<byte> digits) => IsDayOfToday(digits) && !(digits.Length == OfToday && Passes(digits));

    /// <summary>Year, month and day apart, as in <c>85-01-01/1234</c>.</summary>
    private static bool IsOfPairs(in NumberRun run, int group)
    {
        if (LengthAt(run, group + 1) != 2 || LengthAt(run, group + 2) != 2 || LengthAt(run, group + 3) is not (3 or 4)
            || run[group + 1].Before != run[group + 2].Before)
        {
            return false;
        }

        var digits = run.Digits(group, 4);
        return digits.Length == OfToday
            ? Passes(digits)
            : run[group + 3].Before == Gap.Slash && run[group + 1].Before != Gap.Dot && HasDate(digits, isSure: false);
    }

    /// <summary>After words that say so: nine or ten digits however they are parted, or a day of birth.</summary>
    private static bool IsSaidAt(in NumberRun run, int group)
    {
        for (var (count, sum) = (1, run[group].Length); sum <= OfToday;)
        {
            if (sum is OfOld or OfToday && HasDate(run.Digits(group, count), isSure: true))
                return true;
            if (LostZero(run.Digits(group, count)))
                return true;
            if (LengthAt(run, group + count) == 0)
                break;

            sum += run[group + count++].Length;
        }

        return run[group].Length switch
        {
            6 => HasDate(run.Digits(group), isSure: true),
            8 => IsDay(run.Digits(group)[..4], run.Digits(group)[4..6], run.Digits(group)[6..])
                || IsDay(run.Digits(group)[4..], run.Digits(group)[2..4], run.Digits(group)[..2]),
            4 => LengthAt(run, group + 2) is 1 or 2 && IsDay(run.Digits(group), run.Digits(group + 1), run.Digits(group + 2)),
            1 or 2 => LengthAt(run, group + 2) is 2 or 4 && IsDay(run.Digits(group + 2), run.Digits(group + 1), run.Digits(group)),
            _ => false,
        };
    }

    private static bool IsDay(ReadOnlySpan<byte> year, ReadOnlySpan<byte> month, ReadOnlySpan<byte> day) =>
        Number(month) is >= 1 and <= 12 && Number(day) is >= 1 and <= 31
        && (year.Length == 2 || Number(year) is >= 1900 and < 2100);

    /// <summary>A tax number with nine or ten digits is a person's.</summary>
    private static bool IsTaxNumber(in NumberRun run, int group) =>
        run.Text[..run[group].Start] is [.., (byte)'C' or (byte)'c', (byte)'Z' or (byte)'z']
            or [.., (byte)'C' or (byte)'c', (byte)'Z' or (byte)'z', (byte)' '];

    /// <summary>A date of somebody who is born, and divisible by eleven, but for a few of 1954 to 1985 where ten became zero.</summary>
    private static bool Passes(ReadOnlySpan<byte> digits)
    {
        if (!HasDate(digits, isSure: false))
            return false;

        var nine = Number(digits[..OfOld]);
        var last = digits[OfOld] - '0';

        return ((nine * 10) + last) % 11 == 0
            || (nine % 11 == 10 && last == 0 && Pair(digits) is >= FirstOfTen and <= LastOfException);
    }

    /// <param name="digits">Nine or ten, or the first six.</param>
    /// <param name="isSure">Whether how it is written shows what it is; then no year is too odd.</param>
    private static bool HasDate(ReadOnlySpan<byte> digits, bool isSure)
    {
        int yearOfTwo = Pair(digits), month = Pair(digits[2..]), day = Pair(digits[4..]);
        var isOld = digits.Length == OfOld ? yearOfTwo < FirstOfTen || isSure : yearOfTwo >= FirstOfTen;

        if (!isSure && (digits.Length == OfOld ? yearOfTwo >= FirstOfTen : yearOfTwo is > LatestYear and < FirstOfTen))
            return false;

        if (month > 50)
            month -= 50;

        if (month > 20)
        {
            if (!isSure && (isOld || yearOfTwo < FirstOfHigherMonths))
                return false;

            month -= 20;
        }

        return month is >= 1 and <= 12
            && day is >= 1 and <= 31
            && day <= CultureInfo.InvariantCulture.Calendar.GetDaysInMonth((isOld ? 1900 : 2000) + yearOfTwo, month);
    }

    private static int LengthAt(in NumberRun run, int group) => group < run.Count ? run[group].Length : 0;

    private static int Pair(ReadOnlySpan<byte> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static long Number(ReadOnlySpan<byte> digits)
    {
        long number = 0;

        foreach (var digit in digits)
            number = (number * 10) + digit - '0';

        return number;
    }
}
