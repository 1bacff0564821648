namespace Transparency.Core.Documents;

/// <summary>
/// Working days in the Czech Republic: neither a Saturday or Sunday nor a holiday of the law 245/2000 Sb., Good Friday among them since
/// 2016.
/// </summary>
public static class WorkingDays
{
    private const int FirstGoodFriday = 2016;

    private static readonly (int Month, int Day)[] Fixed =
        [(1, 1), (5, 1), (5, 8), (7, 5), (7, 6), (9, 28), (10, 28), (11, 17), (12, 24), (12, 25), (12, 26)];

    public static bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>
    /// The day itself, or the nearest working day after it (§ 607 of the civil code, § 40 odst. 1 písm. c) of the administrative code).
    /// </summary>
    public static DateOnly AtOrAfter(DateOnly day)
    {
        while (!IsWorking(day))
            day = day.AddDays(1);

        return day;
    }

    public static bool IsHoliday(DateOnly day)
    {
        if (Fixed.Contains((day.Month, day.Day)))
            return true;

        var easter = EasterSunday(day.Year);
        return day == easter.AddDays(1) || (day == easter.AddDays(-2) && day.Year >= FirstGoodFriday);
    }

    /// <summary>By the Gregorian computus, in the form that Meeus gives it.</summary>
    private static DateOnly EasterSunday(int year)
    {
        int golden = year % 19, century = year / 100, rest = year % 100;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
