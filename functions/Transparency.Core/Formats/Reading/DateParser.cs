using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Reads dates as accounting systems write them: <c>2017-01-05</c> (a time after it is ignored), <c>5.1.2017</c>, <c>05.01.2017</c>,
/// <c>5. 1. 2017</c>, <c>20170105</c>.
/// </summary>
public static class DateParser
{
    /// <summary>What a day looks like.</summary>
    public static Wording Expected { get; } = new("den jako 2024-01-31 nebo 31.1.2024", "a day such as 2024-01-31 or 31.1.2024");

    /// <summary>A day of a year, or of a month such as <c>2/2024</c>.</summary>
    public static Wording DayOf(string period) => new($"den v období {period}", $"a day of {period}");

    /// <summary>A day of one of these years.</summary>
    public static Wording DayOf(int first, int last) => new($"den v letech {first} až {last}", $"a day of {first} to {last}");

    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        text = text.Trim((byte)' ');
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-')
        {
            return (text.Length == 10 || text[10] is (byte)'T' or (byte)' ')
                && Number(text[..4], out var year) && Number(text.Slice(5, 2), out var month) && Number(text.Slice(8, 2), out var day)
                && Day(year, month, day, out date);
        }

        if (text.Length == 8 && text.IndexOf((byte)'.') < 0)
        {
            return Number(text[..4], out var year)
                && Number(text.Slice(4, 2), out var month)
                && Number(text[6..], out var day)
                && Day(year, month, day, out date);
        }

        return TryParseCzech(text, out date);
    }

    private static bool TryParseCzech(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        var first = text.IndexOf((byte)'.');
        if (first < 1)
            return false;

        var second = text[(first + 1)..].IndexOf((byte)'.');
        if (second < 1)
            return false;

        second += first + 1;
        var yearText = text[(second + 1)..].TrimStart((byte)' ');
        if (yearText.Length > 4 && yearText[4] == ' ')
            yearText = yearText[..4];

        return yearText.Length == 4
            && Number(text[..first], out var day)
            && Number(text[(first + 1)..second].Trim((byte)' '), out var month)
            && Number(yearText, out var year)
            && Day(year, month, day, out date);
    }

    private static bool Number(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;

        if (digits.Length is 0 or > 4)
            return false;

        foreach (var b in digits)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;

            value = (value * 10) + b - '0';
        }

        return true;
    }

    private static bool Day(int year, int month, int day, out DateOnly date)
    {
        date = default;

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new DateOnly(year, month, day);

        return true;
    }
}
