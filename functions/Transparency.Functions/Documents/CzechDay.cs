namespace Transparency.Functions.Documents;

/// <summary>
/// Days as they begin and end in the Czech Republic, wherever the program runs: deadlines of Czech law end at midnight there.
/// </summary>
public static class CzechDay
{
    private static readonly TimeZoneInfo Prague = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague");

    public static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());

    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Prague).DateTime);

    /// <summary>Its first moment; the clock is never changed at midnight there.</summary>
    public static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Prague.GetUtcOffset(midnight));
    }
}
