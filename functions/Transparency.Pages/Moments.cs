using System.Globalization;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>Points in time as pages write them: people read the time in the Czech Republic, programs UTC.</summary>
internal static class Moments
{
    private static readonly TimeZoneInfo Prague = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague");

    /// <summary>English readers may be elsewhere; to Czech ones no other time would occur.</summary>
    private static readonly Wording MinuteFormat = new("d. M. yyyy H:mm", "d. M. yyyy H:mm 'Czech time'");

    private static readonly Wording SecondFormat = new("d. M. yyyy H:mm:ss", "d. M. yyyy H:mm:ss 'Czech time'");

    /// <summary><c>2026-11-23T12:00:00Z</c>, for programs.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>23. 11. 2026</c>.</summary>
    public static string Day(DateTimeOffset at) => At(at, "d. M. yyyy");

    /// <summary><c>23. 11. 2026 13:00</c>, for English readers <c>23. 11. 2026 13:00 Czech time</c>.</summary>
    public static string Minute(DateTimeOffset at, Language language) => At(at, MinuteFormat.In(language));

    /// <summary><c>2026-11-23</c>, for programs.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>23. 11. 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d. M. yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>23. 11. 2026 13:00:00</c>.</summary>
    public static string Second(DateTimeOffset at, Language language) => At(at, SecondFormat.In(language));

    /// <summary>In a format of .NET.</summary>
    public static string At(DateTimeOffset at, string format) =>
        TimeZoneInfo.ConvertTime(at, Prague).ToString(format, CultureInfo.InvariantCulture);
}
