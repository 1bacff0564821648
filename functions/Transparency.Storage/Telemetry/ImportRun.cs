using System.Diagnostics;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Telemetry;

/// <summary>
/// One import under measurement, from the first look at the folder until it is disposed: a trace with a child for each step, a count and a
/// duration. What is disposed without a word of how it ended has failed.
/// </summary>
internal sealed class ImportRun : IDisposable
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Activity? _activity;
    private string _outcome = "failed";

    public ImportRun(FolderId folder, TimeProvider time)
    {
        (_time, _start) = (time, time.GetTimestamp());
        _activity = Instruments.Source.StartActivity("import");
        _activity?.SetTag(TagNames.Municipality, folder.Municipality.Value).SetTag(TagNames.Year, folder.Year.Value);
    }

    /// <param name="report">How it ended; null when the folder changed while it was read, so that it has to be read again.</param>
    public void End(ImportReport? report)
    {
        _outcome = report is null ? "overtaken" : TagNames.Of(report.Outcome);

        if (report is null)
            return;

        Instruments.CountReport(report);
        _activity?.SetTag(TagNames.Edition, report.Edition).SetTag(TagNames.Rows, report.Files.Sum(file => file.Rows));
    }

    public void Dispose()
    {
        Instruments.CountImport(_outcome, _time.GetElapsedTime(_start));

        if (_outcome == "failed")
            _activity?.SetStatus(ActivityStatusCode.Error);

        _activity?.SetTag(TagNames.ImportOutcome, _outcome).Dispose();
    }
}
