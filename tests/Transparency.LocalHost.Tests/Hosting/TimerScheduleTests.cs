using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Tests.Hosting;

public sealed class TimerScheduleTests
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ATimerRunsAtTheStartAndThenAtItsTime()
    {
        var time = new FakeTimeProvider(Evening);
        var runs = new Runs(time);
        await using var services = Services(runs);
        using var schedule = Schedule(services, time, runAtStart: true);
        await schedule.StartAsync(TestContext.Current.CancellationToken);

        await schedule.CaughtUp.WaitAsync(TestContext.Current.CancellationToken);
        await AdvanceUntilAsync(time, () => runs.All.Count == 3);
        await schedule.StopAsync(TestContext.Current.CancellationToken);

        Assert.Collection(
            runs.All,
            run => Assert.Equal((Evening, true), run),
            run => Assert.Equal((false, 24), (run.IsPastDue, run.At.Day)),
            run => Assert.Equal((false, 25), (run.IsPastDue, run.At.Day)));
        Assert.All(runs.All.Skip(1), run => Assert.True(run.At.TimeOfDay >= TimeSpan.FromHours(3)));
    }

    [Fact]
    public async Task AFailureDoesNotEndTheSchedule()
    {
        var time = new FakeTimeProvider(Evening);
        var runs = new Runs(time) { Fail = true };
        await using var services = Services(runs);
        using var schedule = Schedule(services, time, runAtStart: false);
        await schedule.StartAsync(TestContext.Current.CancellationToken);

        await AdvanceUntilAsync(time, () => runs.All.Count == 2);
        await schedule.StopAsync(TestContext.Current.CancellationToken);

        Assert.All(runs.All, run => Assert.False(run.IsPastDue));
    }

    private static ServiceProvider Services(Runs runs) =>
        new ServiceCollection().AddSingleton(runs).AddScoped<Doors>().BuildServiceProvider();

    private static TimerSchedule Schedule(ServiceProvider services, TimeProvider time, bool runAtStart) => new(
        (TimerFunction)FunctionDiscovery.Find([typeof(Doors)]).Single(),
        services.GetRequiredService<IServiceScopeFactory>(),
        time,
        runAtStart,
        NullLogger<TimerSchedule>.Instance);

    private static Task AdvanceUntilAsync(FakeTimeProvider time, Func<bool> condition) => Eventually.IsTrueAsync(() =>
    {
        if (condition())
            return true;

        time.Advance(TimeSpan.FromMinutes(30));
        return false;
    });

    public sealed class Runs(TimeProvider time)
    {
        public ConcurrentQueue<(DateTimeOffset At, bool IsPastDue)> All { get; } = [];

        public bool Fail { get; init; }

        public void Record(TimerInfo timer)
        {
            All.Enqueue((time.GetUtcNow(), timer.IsPastDue));
            if (Fail)
                throw new InvalidOperationException("storage sneezed");
        }
    }

    public sealed class Doors(Runs runs)
    {
        [Function("Nightly")]
        public Task RunAsync([TimerTrigger("0 0 3 * * *")] TimerInfo timer, CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            runs.Record(timer);
            return Task.CompletedTask;
        }
    }
}
