using Transparency.Core.Documents;

namespace Transparency.Core.Tests.Documents;

public sealed class WorkingDaysTests
{
    /// <summary>Easter Mondays as calendars print them.</summary>
    public static TheoryData<string> EasterMondays =>
        [
            "2000-04-24", "2008-03-24", "2011-04-25", "2016-03-28", "2019-04-22", "2020-04-13", "2021-04-05",
            "2022-04-18", "2023-04-10", "2024-04-01", "2025-04-21", "2026-04-06", "2027-03-29", "2028-04-17",
            "2030-04-22", "2038-04-26", "2049-04-19", "2100-03-29"
        ];

    [Theory]
    [MemberData(nameof(EasterMondays))]
    public void EasterIsWhereCalendarsHaveIt(string text)
    {
        var monday = DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(WorkingDays.IsHoliday(monday));
        Assert.Equal(monday.Year >= 2016, WorkingDays.IsHoliday(monday.AddDays(-3)));
        // Easter Sunday is a Sunday like others.
        Assert.False(WorkingDays.IsHoliday(monday.AddDays(-1)));
        Assert.False(WorkingDays.IsWorking(monday.AddDays(-1)));
        Assert.True(WorkingDays.IsWorking(monday.AddDays(1)));
    }

    [Theory]
    [InlineData(2015, 12)]
    [InlineData(2016, 13)]
    [InlineData(2024, 13)]
    [InlineData(2025, 13)]
    public void AYearHasAsManyHolidaysAsTheLawNames(int year, int holidays) =>
        Assert.Equal(
            holidays,
            Enumerable.Range(0, 366)
                .Select(day => new DateOnly(year, 1, 1).AddDays(day))
                .Count(day => day.Year == year && WorkingDays.IsHoliday(day)));

    [Theory]
    [InlineData("2024-05-10", "2024-05-10")]
    [InlineData("2024-05-11", "2024-05-13")]
    [InlineData("2024-05-12", "2024-05-13")]
    // Christmas of 2024: Tuesday to Thursday.
    [InlineData("2024-12-24", "2024-12-27")]
    // Good Friday to Easter Monday.
    [InlineData("2024-03-29", "2024-04-02")]
    // Two holidays before a weekend.
    [InlineData("2029-07-05", "2029-07-09")]
    // The end of a year.
    [InlineData("2022-12-31", "2023-01-02")]
    [InlineData("2023-12-30", "2024-01-02")]
    public void ADayOffIsMovedToTheNextWorkingDay(string day, string moved) =>
        Assert.Equal(
            DateOnly.Parse(moved, System.Globalization.CultureInfo.InvariantCulture),
            WorkingDays.AtOrAfter(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
