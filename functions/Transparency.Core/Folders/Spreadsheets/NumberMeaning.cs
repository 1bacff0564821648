using System.Globalization;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>What the format of a cell says its number is. How it is shown otherwise changes nothing.</summary>
/// <param name="IsTime">A day or a time of the day.</param>
/// <param name="Digits">How many digits a code is padded to, or 0.</param>
internal readonly record struct NumberMeaning(bool IsTime, int Digits)
{
    private const int MostDigits = 15;
    private static readonly DateTime First1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static NumberMeaning Number => default;

    /// <summary>A share, shown as per cent: it is never an amount of money.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The formats that every Excel has without naming them: days and times of Europe and of East Asia.</summary>
    public static NumberMeaning OfBuiltIn(int id) =>
        new(id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58), 0) { IsPercent = id is 9 or 10 };

    /// <summary>
    /// A format's code, in the spelling of files: <c>d\.m\.yyyy</c>, <c>#,##0.00</c>, <c>0000</c>; the workbook as XML has names too.
    /// </summary>
    public static NumberMeaning OfCode(string code)
    {
        if (code.Length is > 1 and <= MostDigits && code.AsSpan().IndexOfAnyExcept('0') < 0)
            return new NumberMeaning(false, code.Length);

        if (code == "Percent")
            return new NumberMeaning(false, 0) { IsPercent = true };

        bool letters = false, digits = false, seconds = false, percent = false;

        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = End(code, at + 1, '"');
                    break;
                case '[':
                    // A colour, a condition, a currency or a language; or hours that are counted on: [h].
                    letters |= at + 1 < code.Length && "hHmMsS".Contains(code[at + 1], StringComparison.Ordinal)
                        && End(code, at, ']') <= at + 3;
                    at = End(code, at + 1, ']');
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case ';':
                    return new NumberMeaning(letters && !digits, 0) { IsPercent = percent };
                case '%':
                    percent = true;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H':
                    letters = true;
                    break;
                case 's' or 'S':
                    letters = seconds = true;
                    break;
                case '0' when seconds:
                    break;
                case '0' or '#' or '?':
                    digits = true;
                    break;
            }
        }

        return new NumberMeaning(letters && !digits, 0) { IsPercent = percent };
    }

    /// <summary>Writes a number of this meaning into a table.</summary>
    public void Write(SheetText table, int column, double number, bool counts1904)
    {
        if (IsTime && TimeOrNull(number, counts1904) is { } time)
            table.Add(column, time);
        else if (IsTime && number is >= 0 and < 1)
            table.Add(column, TimeSpan.FromDays(number).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture));
        else if (Digits > 0 && number >= 0 && number == Math.Truncate(number) && number < 1e15)
            table.Add(column, ((long)number).ToString("D" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        else if (IsPercent)
            table.Add(column, (number * 100).ToString("0.##########", CultureInfo.InvariantCulture) + " %");
        else
            table.Add(column, number);
    }

    /// <summary>The day of a number, to the second; null for what is no day, such as a time without one.</summary>
    private static DateTime? TimeOrNull(double number, bool counts1904)
    {
        if (number is < 1 or >= 2_958_466)
            return null;

        var time = counts1904 ? First1904.AddDays(number) : DateTime.FromOADate(number);

        // Parts of a second are noise of the fraction of a day.
        return new DateTime((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
    }

    private static int End(string code, int from, char mark)
    {
        var end = code.IndexOf(mark, Math.Min(from, code.Length));
        return end < 0 ? code.Length : end;
    }
}
