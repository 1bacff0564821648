using System.Diagnostics;
using System.Diagnostics.Metrics;
using Transparency.Core.Imports;
using Transparency.Core.Validation;

namespace Transparency.Storage.Telemetry;

/// <summary>
/// All that the program measures, and the source of its traces, both called <c>Transparency</c>. Names and units follow OpenTelemetry's
/// semantic
/// conventions and UCUM. Metrics have no municipality, because each would multiply their number by six thousand; the traces have it.
/// Nothing says
/// what stands in a row.
/// </summary>
public static class Instruments
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Transparency";

    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);

    internal static readonly ActivitySource Source = new(Name, Version);

    private static readonly Meter Meter = new(Name, Version);

    private static readonly Counter<long> ImportCount = Meter.CreateCounter<long>(
        "transparency.imports", "{import}", "Imports that came to an end");

    private static readonly Histogram<double> ImportSeconds = Meter.CreateHistogram(
        "transparency.import.duration", "s", "How long an import took, from the first look at the folder to its report", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600] });

    private static readonly Counter<long> RowCount = Meter.CreateCounter<long>(
        "transparency.import.rows", "{row}", "Rows of finished imports");

    private static readonly Counter<long> ByteCount = Meter.CreateCounter<long>(
        "transparency.import.io", "By", "Bytes of dropped files that were read, dry runs included");

    private static readonly Counter<long> RejectionCount = Meter.CreateCounter<long>(
        "transparency.import.rejections", "{folder}", "Rejected folders, one for each kind of error in them");

    private static readonly Counter<long> CheckCount = Meter.CreateCounter<long>(
        "transparency.checks", "{check}", "Dry runs that came to an end");

    private static readonly Counter<long> PublicationCount = Meter.CreateCounter<long>(
        "transparency.publications", "{publication}", "Entries of the log of publications");

    private static readonly Counter<long> LookupCount = Meter.CreateCounter<long>(
        "transparency.cache.lookups", "{lookup}", "Questions to what a host has in memory");

    private static readonly HashSet<string> Errors =
    [
        .. ProblemKinds.All.Where(kind => kind.Severity == Severity.Error).Select(kind => kind.Code)
    ];

    /// <summary>Everything that is measured.</summary>
    public static IReadOnlyList<Instrument> All { get; } =
    [
        ImportCount,
        ImportSeconds,
        RowCount,
        ByteCount,
        RejectionCount,
        CheckCount,
        PublicationCount,
        LookupCount
    ];

    /// <param name="outcome">What came of it; <c>failed</c> when an exception ended it, <c>overtaken</c> when the folder changed while it
    /// was read.</param>
    /// <param name="elapsed">How long it took.</param>
    internal static void CountImport(string outcome, TimeSpan elapsed)
    {
        var tag = KeyValuePair.Create(TagNames.ImportOutcome, (object?)outcome);
        ImportCount.Add(1, tag);
        ImportSeconds.Record(elapsed.TotalSeconds, tag);
    }

    /// <summary>Counts the rows of a finished import and, where it was rejected, the kinds of its errors.</summary>
    internal static void CountReport(ImportReport report)
    {
        CountRows("accepted", report.Files.Sum(file => file.Accepted));
        CountRows("rejected", report.Files.Sum(file => file.Rejected));
        CountRows("ignored", report.Files.Sum(file => file.Ignored.Values.Sum()));

        if (report.Outcome != ImportOutcome.Rejected)
            return;

        foreach (var code in report.ProblemCounts.Keys.Where(Errors.Contains))
            RejectionCount.Add(1, KeyValuePair.Create(TagNames.ErrorType, (object?)code));
    }

    internal static void CountBytes(long bytes) => ByteCount.Add(bytes);

    internal static void CountCheck(ImportOutcome outcome) =>
        CheckCount.Add(1, KeyValuePair.Create(TagNames.CheckOutcome, (object?)TagNames.Of(outcome)));

    internal static void CountPublication(bool withdrawn) =>
        PublicationCount.Add(1, KeyValuePair.Create(TagNames.PublicationKind, (object?)(withdrawn ? "withdrawal" : "edition")));

    internal static void CountLookup(string cache, bool hit) =>
        LookupCount.Add(
            1,
            KeyValuePair.Create(TagNames.CacheName, (object?)cache),
            KeyValuePair.Create(TagNames.CacheResult, (object?)(hit ? "hit" : "miss")));

    private static void CountRows(string outcome, long rows)
    {
        if (rows > 0)
            RowCount.Add(rows, KeyValuePair.Create(TagNames.RowOutcome, (object?)outcome));
    }
}
