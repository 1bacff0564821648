using System.Globalization;

namespace Transparency.Pages;

/// <summary>Points in time as pages write them, in UTC.</summary>
internal static class Moments
{
    /// <summary><c>2026-11-23T12:00:00Z</c>, for programs.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>23. 11. 2026</c>.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d. M. yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>23. 11. 2026 12:00 UTC</c>.</summary>
    public static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("d. M. yyyy H:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary><c>23. 11. 2026 12:00:00 UTC</c>.</summary>
    public static string Second(DateTimeOffset at) => at.UtcDateTime.ToString("d. M. yyyy H:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary><c>2026-11-23</c>, for programs.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>23. 11. 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d. M. yyyy", CultureInfo.InvariantCulture);
}
