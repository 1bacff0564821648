using Transparency.Core.Pulls;

namespace Transparency.Core.Tests.Pulls;

public sealed class PullSchedulesTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 15, 10, 20, 30, TimeSpan.Zero);

    public static TheoryData<PullSchedule> All { get; } = new(Enum.GetValues<PullSchedule>());

    [Theory]
    [MemberData(nameof(All))]
    public void EachIsDueOnceInItsTime(PullSchedule schedule)
    {
        for (var i = 0; i < 50; i++)
        {
            var at = PullSchedules.NextAfter(schedule, $"obec-{i}/current|data.csv", Now);
            for (var turn = 0; turn < 30; turn++)
            {
                var next = PullSchedules.NextAfter(schedule, $"obec-{i}/current|data.csv", at);
                Assert.Equal(
                    schedule switch
                    {
                        PullSchedule.Hourly =>
                        at.AddHours(1),
                        PullSchedule.Daily => at.AddDays(1),
                        PullSchedule.Weekly => at.AddDays(7),
                        _ => at.AddMonths(1)
                    },
                    next);
                Assert.Equal(next, PullSchedules.NextAfter(schedule, $"obec-{i}/current|data.csv", next.AddTicks(-1)));
                at = next;
            }
        }
    }

    [Fact]
    public void AllButTheHourlyOnesAreDueAtNightAndSpreadOverIt()
    {
        var hours = new SortedSet<int>();

        foreach (var schedule in new[] { PullSchedule.Daily, PullSchedule.Weekly, PullSchedule.Monthly })
        {
            for (var i = 0; i < 200; i++)
            {
                var next = PullSchedules.NextAfter(schedule, $"obec-{i}", Now);
                hours.Add(next.Hour);
                Assert.True(next > Now);

                if (schedule == PullSchedule.Weekly)
                    Assert.Equal(DayOfWeek.Monday, next.DayOfWeek);
                if (schedule == PullSchedule.Monthly)
                    Assert.Equal((6, 1), (next.Month, next.Day));
            }
        }

        Assert.Equal([0, 1, 2, 3], hours);
    }

    [Fact]
    public void TheFirstMomentIsWithinOneTurn() => Assert.All(
        Enumerable.Range(0, 100).Select(i => PullSchedules.NextAfter(PullSchedule.Hourly, $"obec-{i}", Now) - Now),
        wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromHours(1)));

    [Theory]
    [InlineData(1, null, 15)]
    [InlineData(2, null, 30)]
    [InlineData(7, null, 960)]
    [InlineData(8, null, 1440)]
    [InlineData(int.MaxValue, null, 1440)]
    [InlineData(1, 5, 15)]
    [InlineData(1, 120, 120)]
    [InlineData(1, 999999, 1440)]
    public void AFailureIsTriedAgainLaterEachTimeAndWhenTheServerWantsIt(int failures, int? asked, int minutes) =>
        Assert.Equal(
            Now.AddMinutes(minutes), PullSchedules.RetryAfter(failures, Now, asked is { } wait ? TimeSpan.FromMinutes(wait) : null));
}
