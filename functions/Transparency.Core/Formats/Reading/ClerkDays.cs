using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Days that one field alone does not tell: <c>31/01/2024</c>, whose order only the whole column says, <c>1.2.24</c>, whose century the
/// folder's year says, and <c>45323</c>, which a spreadsheet counts from 1900.
/// </summary>
/// <param name="DayFirst">Whether some first number of the column can be no month.</param>
/// <param name="MonthFirst">Whether some second number of it can be no month.</param>
/// <param name="OnlySerials">Whether all its fields are days as a spreadsheet counts them.</param>
internal sealed record ClerkDays(bool DayFirst, bool MonthFirst, bool OnlySerials)
{
    private const int FirstSerial = 32_874;
    private const int LastSerial = 73_415;

    /// <summary>What became of a field.</summary>
    public enum Outcome
    {
        /// <summary>A day.</summary>
        Day,

        /// <summary>No day.</summary>
        NoDay,

        /// <summary>A day of which nothing tells the month.</summary>
        Ambiguous,

        /// <summary>A day as a spreadsheet counts it, in a column of others.</summary>
        Serial,
    }

    /// <summary>What to write in the place of a spreadsheet's number.</summary>
    public static Wording InsteadOf(ReadOnlySpan<byte> serial) => TrySerial(serial, out var day)
        ? new(
            $"den jako 2024-01-31; číslo z tabulkového procesoru, kde {day.Day}.{day.Month}.{day.Year} není naformátováno jako datum",
            $"a day such as 2024-01-31; this is a spreadsheet's number of {day:yyyy-MM-dd} that is not formatted as a date")
        : DateParser.Expected;

    public static ClerkDays Of(TableRows rows, int column)
    {
        bool dayFirst = false, monthFirst = false, serials = true;

        while (rows.Read())
        {
            var text = rows.Text(column);
            if (text.IsEmpty)
                continue;

            serials &= TrySerial(text, out _);

            if (!TryNumbers(text, out var mark, out var numbers) || mark == '.' || numbers.First > 31)
                continue;

            dayFirst |= numbers.First > 12;
            monthFirst |= numbers.Second > 12;
        }

        return new ClerkDays(dayFirst, monthFirst, serials);
    }

    public Outcome Read(ReadOnlySpan<byte> text, FiscalYear? year, out DateOnly day)
    {
        if (TrySerial(text, out day))
            return OnlySerials ? Outcome.Day : Outcome.Serial;
        if (!TryNumbers(text, out var mark, out var numbers))
            return Outcome.NoDay;

        if (numbers.First > 31)
            return TryDay(numbers.First, numbers.Second, numbers.Third, out day) ? Outcome.Day : Outcome.NoDay;
        if (!TryYear(numbers.Third, numbers.ThirdLength, year, out var own))
            return Outcome.NoDay;

        var isDayFirst = TryDay(own, numbers.Second, numbers.First, out day);

        if (mark == '.' || numbers.First == numbers.Second)
            return isDayFirst ? Outcome.Day : Outcome.NoDay;
        if (DayFirst == MonthFirst)
            return isDayFirst || TryDay(own, numbers.First, numbers.Second, out day) ? Outcome.Ambiguous : Outcome.NoDay;
        if (MonthFirst)
            isDayFirst = TryDay(own, numbers.First, numbers.Second, out day);

        return isDayFirst ? Outcome.Day : Outcome.NoDay;
    }

    /// <summary>Two digits are a year of the folder's century beside the folder's own; any other may be of another one.</summary>
    private static bool TryYear(int number, int length, FiscalYear? folder, out int year)
    {
        year = number;

        if (length == 4)
            return true;
        if (length != 2 || folder is not { } own)
            return false;

        year = (own.Value / 100 * 100) + number;

        return Math.Abs(year - own.Value) <= 1;
    }

    /// <summary>Days of 1990 to 2100.</summary>
    private static bool TrySerial(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;

        if (text is [.. var whole, (byte)'.', (byte)'0'])
            text = whole;
        if (text.Length != 5 || !TryNumber(text, out var number) || number is < FirstSerial or > LastSerial)
            return false;

        day = DateOnly.FromDateTime(DateTime.FromOADate(number));

        return true;
    }

    /// <summary>Three numbers with the same mark between them; a time after them is left aside.</summary>
    private static bool TryNumbers(
        ReadOnlySpan<byte> text, out byte mark, out (int First, int Second, int Third, int ThirdLength) numbers)
    {
        numbers = default;
        mark = 0;

        var first = text.IndexOfAny("./-"u8);
        if (first < 1)
            return false;

        mark = text[first];
        var rest = text[(first + 1)..];
        var second = rest.IndexOf(mark);
        if (second < 1 || !TryNumber(text[..first], out numbers.First) || !TryNumber(rest[..second].Trim((byte)' '), out numbers.Second))
            return false;

        var third = rest[(second + 1)..].TrimStart((byte)' ');
        var time = third.IndexOf((byte)' ');
        if (time > 0)
            third = third[..time];

        numbers.ThirdLength = third.Length;

        return TryNumber(third, out numbers.Third);
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;

        if (digits.Length is 0 or > 5)
            return false;

        foreach (var b in digits)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;

            number = (number * 10) + b - '0';
        }

        return true;
    }

    private static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        date = default;

        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new DateOnly(year, month, day);

        return true;
    }
}
