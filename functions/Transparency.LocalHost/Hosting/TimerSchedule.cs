using Cronos;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.LocalHost.Hosting;

/// <summary>Runs a timer function by its schedule, and once at the start: what a stopped host missed is caught up with.</summary>
internal sealed partial class TimerSchedule(
    TimerFunction function,
    IServiceScopeFactory scopes,
    TimeProvider time,
    bool runAtStart,
    ILogger<TimerSchedule> logger) : BackgroundService
{
    /// <summary>A single wait cannot be longer than some seven weeks, so long ones are taken in pieces.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the run at the start is over, well or not.</summary>
    public Task CaughtUp => _caughtUp.Task;

    protected override async Task ExecuteAsync(CancellationToken cancel)
    {
        try
        {
            var last = time.GetUtcNow();

            if (runAtStart)
                await RunAsync(last, isPastDue: true, cancel);

            _caughtUp.TrySetResult();

            while (NextOrNull(time.GetUtcNow()) is { } next)
            {
                while (next - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
                    await Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancel);

                await RunAsync(last, isPastDue: false, cancel);
                last = next;
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task RunAsync(DateTimeOffset last, bool isPastDue, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var timer = new TimerInfo
        {
            IsPastDue = isPastDue,
            ScheduleStatus = new() { Last = last.UtcDateTime, Next = (NextOrNull(now) ?? now).UtcDateTime, LastUpdated = now.UtcDateTime },
        };

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await function.RunAsync(timer, scope.ServiceProvider, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // As in Azure a timer is not tried again before its next time.
            LogFailure(failure, function.Name);
        }
    }

    private DateTimeOffset? NextOrNull(DateTimeOffset after) => function.Schedule.GetNextOccurrence(after, TimeZoneInfo.Utc);

    [LoggerMessage(LogLevel.Error, "The timer {Function} failed")]
    private partial void LogFailure(Exception failure, string function);
}
