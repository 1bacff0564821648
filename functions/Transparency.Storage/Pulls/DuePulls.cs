using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Pulls;

/// <summary>
/// What the timer does: fetches for all municipalities what is due, a few at once, the longest waiting first. When its time is over it
/// begins with
/// no further file; those stay due, and the next run goes on with them. A municipality that fails does not keep the others from their turn.
/// </summary>
public sealed partial class DuePulls(
    PullStateStore states,
    TownPull town,
    TransparencyOptions options,
    TimeProvider time,
    ILogger<DuePulls> logger)
{
    /// <summary>The limits of a run; tests have their own.</summary>
    internal PullLimits Limits { get; init; } = PullLimits.Of(options);

    /// <exception cref="AggregateException">Something here or in the storage failed for some municipalities; what failed is tried
    /// again.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!options.Pull)
            return;

        var due = await states.DueAsync(cancel);
        if (due.Count == 0)
            return;

        var end = time.GetUtcNow() + Limits.Run;
        var faults = new List<Exception>();
        var begun = 0;
        await Parallel.ForEachAsync(due, new ParallelOptions
        {
            MaxDegreeOfParallelism = Limits.AtOnce,
            CancellationToken = cancel
        }, async (municipality, stop) =>
        {
            if (time.GetUtcNow() >= end)
                return;

            Interlocked.Increment(ref begun);

            if (await FaultOrNullAsync(municipality, end, stop) is not { } fault)
                return;

            lock (faults)
                faults.Add(fault);
        });
        LogRun(due.Count, begun, due.Count - begun, faults.Count);

        if (faults.Count > 0)
            throw new AggregateException("Not everything could be fetched for some municipalities.", faults);
    }

    private async Task<Exception?> FaultOrNullAsync(MunicipalityId municipality, DateTimeOffset end, CancellationToken cancel)
    {
        try
        {
            await town.RunAsync(municipality, isAsked: false, end, cancel);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogFault(fault, municipality.Value);
            return fault;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Files to fetch are due for {Due} municipalities: {Begun} had their turn, {Left} wait for the next run, {Faults} failed")]
    private partial void LogRun(int due, int begun, int left, int faults);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality}: some of its files could not be fetched")]
    private partial void LogFault(Exception fault, string municipality);
}
