using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Tests.Telemetry;

/// <summary>
/// What one test measured and traced. The instruments are the process's, and other tests import beside it: what counts is told by where the
/// program was called from.
/// </summary>
internal sealed class Recording : IDisposable
{
    private static readonly AsyncLocal<Recording?> Current = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _measured = new();
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public Recording()
    {
        Current.Value = this;
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Instruments.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Instruments.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Current.Value == this)
                    _stopped.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_activities);
    }

    /// <summary>Every trace, in the order in which they ended.</summary>
    public IReadOnlyList<Activity> Traces => [.. _stopped];

    /// <summary>What an instrument added up to, by its tags' values: <c>published 1, rejected 2</c>.</summary>
    public string Sum(string instrument) => string.Join(", ", _measured
        .Where(one => one.Instrument == instrument)
        .GroupBy(one => one.Tags, one => one.Value)
        .OrderBy(tags => tags.Key, StringComparer.Ordinal)
        .Select(tags => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tags.Key} {tags.Sum()}").Trim()));

    /// <summary>Every value that anything was told with.</summary>
    public IEnumerable<string> Values =>
        _measured
            .Select(one => one.Tags)
            .Concat(Traces.SelectMany(trace => trace.TagObjects).Select(tag => $"{tag.Value}"))
            .Concat(Traces.Select(trace => trace.DisplayName));

    /// <summary>The names of what a trace went through, in the order in which they began.</summary>
    public IEnumerable<string> ChildrenOf(Activity parent) =>
        Traces.Where(trace => trace.ParentSpanId == parent.SpanId && trace.TraceId == parent.TraceId)
            .OrderBy(trace => trace.StartTimeUtc)
            .Select(trace => trace.DisplayName);

    public void Dispose()
    {
        Current.Value = null;
        _meters.Dispose();
        _activities.Dispose();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Current.Value != this)
            return;

        _measured.Enqueue((instrument.Name, value, string.Join('/', tags.ToArray().Select(tag => tag.Value))));
    }
}
