using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Transparency.Core.Words;

namespace Transparency.Core.Pulls;

/// <summary>
/// When a file is next fetched. Each file has a moment of its own within the hour or the night, derived from its name, so that thousands of
/// towns
/// do not ask at once; times are UTC.
/// </summary>
public static class PullSchedules
{
    /// <summary>The nights are from midnight to four: done before anybody comes to work, whatever the time of the year.</summary>
    private static readonly TimeSpan Night = TimeSpan.FromHours(4);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    public static IReadOnlyList<(string Word, PullSchedule Schedule)> Words { get; } =
        [
            ("hourly", PullSchedule.Hourly),
            ("daily", PullSchedule.Daily),
            ("weekly", PullSchedule.Weekly),
            ("monthly", PullSchedule.Monthly)
        ];

    /// <summary>What may stand in the settings.</summary>
    public static Wording Expected { get; } = new(
        "hourly (každou hodinu), daily (každou noc), weekly (každý týden) nebo monthly (každý měsíc)",
        string.Join(", ", Words.Select(known => known.Word)));

    public static string Word(PullSchedule schedule) => Words.First(known => known.Schedule == schedule).Word;

    /// <summary>The first moment of the schedule after now.</summary>
    /// <param name="schedule">How often.</param>
    /// <param name="file">What decides the moment within the hour or the night.</param>
    /// <param name="now">UTC.</param>
    public static DateTimeOffset NextAfter(PullSchedule schedule, string file, DateTimeOffset now)
    {
        var begin = Begin(schedule, now);
        var share = Share(file) * (schedule == PullSchedule.Hourly ? TimeSpan.FromHours(1) : Night);
        return begin + share > now ? begin + share : Following(schedule, begin) + share;
    }

    /// <summary>
    /// When a fetch that failed is tried again: after a quarter of an hour, and after twice as long each time, up to a day.
    /// </summary>
    /// <param name="failures">How often it failed in a row, from 1.</param>
    /// <param name="now">UTC.</param>
    /// <param name="asked">For how long the server asked to be left alone, or null.</param>
    public static DateTimeOffset RetryAfter(int failures, DateTimeOffset now, TimeSpan? asked)
    {
        var pause = FirstPause * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        if (asked > pause)
            pause = asked.Value;

        return now + (pause < LongestPause ? pause : LongestPause);
    }

    private static DateTimeOffset Begin(PullSchedule schedule, DateTimeOffset now)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return schedule switch
        {
            PullSchedule.Hourly => day.AddHours(now.UtcDateTime.Hour),
            PullSchedule.Daily => day,
            PullSchedule.Weekly => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => day.AddDays(1 - day.Day),
        };
    }

    private static DateTimeOffset Following(PullSchedule schedule, DateTimeOffset begin) => schedule switch
    {
        PullSchedule.Hourly => begin.AddHours(1),
        PullSchedule.Daily => begin.AddDays(1),
        PullSchedule.Weekly => begin.AddDays(7),
        _ => begin.AddMonths(1),
    };

    /// <summary>From 0 to 1, evenly spread over names.</summary>
    private static double Share(string file) =>
        BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(file))) / (uint.MaxValue + 1.0);
}
