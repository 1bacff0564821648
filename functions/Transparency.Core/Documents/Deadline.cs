namespace Transparency.Core.Documents;

/// <summary>A deadline of the law on a certain day, and whether it was met.</summary>
/// <param name="Rule">Which one.</param>
/// <param name="Due">The last day, or null where the day is not given that it is counted from.</param>
/// <param name="Done">When it was done, or null.</param>
/// <param name="State">Whether it was met.</param>
/// <param name="Days">Where it was missed, by how many days: after the deadline, or before it of what was taken away too early. Where it
/// runs, the days left. Null for others.</param>
public sealed record Deadline(DeadlineRule Rule, DateOnly? Due, DateOnly? Done, DeadlineState State, int? Days)
{
    /// <summary>Of what can be done on the last day still.</summary>
    /// <param name="rule">Which deadline.</param>
    /// <param name="due">Its last day, or null where it cannot be counted.</param>
    /// <param name="done">The day given, or null; one to come is not done yet.</param>
    /// <param name="isDone">Whether it was done, though perhaps on a day that is not given.</param>
    /// <param name="today">The day in the Czech Republic.</param>
    internal static Deadline Of(DeadlineRule rule, DateOnly? due, DateOnly? done, bool isDone, DateOnly today)
    {
        if (done > today)
            (done, isDone) = (null, false);
        if (due is not { } last || (done is null && isDone))
            return new Deadline(rule, due, done, DeadlineState.Unknown, null);

        var days = (done ?? today).DayNumber - last.DayNumber;
        return days > 0 ? new Deadline(rule, due, done, DeadlineState.Missed, days)
            : done is null ? new Deadline(rule, due, null, DeadlineState.Running, -days)
            : new Deadline(rule, due, done, DeadlineState.Met, null);
    }
}
