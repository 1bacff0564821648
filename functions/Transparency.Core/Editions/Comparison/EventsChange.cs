using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Editions.Comparison;

/// <summary>Events that an edition names and the one before did not, and the reverse.</summary>
/// <param name="Added">How many were added.</param>
/// <param name="AddedEvents">The first hundred of them.</param>
/// <param name="Removed">How many were removed.</param>
/// <param name="RemovedEvents">The first hundred of them.</param>
public sealed record EventsChange(int Added, IReadOnlyList<EventName> AddedEvents, int Removed, IReadOnlyList<EventName> RemovedEvents)
{
    private const int Listed = 100;

    public bool IsNone => Added == 0 && Removed == 0;

    public static EventsChange Between(IReadOnlyList<NamedCode> before, IReadOnlyList<NamedCode> after)
    {
        List<NamedCode> added = NotIn(before, after), removed = NotIn(after, before);
        return new EventsChange(
            added.Count, [.. added.Take(Listed).Select(EventName.Of)], removed.Count, [.. removed.Take(Listed).Select(EventName.Of)]);
    }

    private static List<NamedCode> NotIn(IReadOnlyList<NamedCode> known, IReadOnlyList<NamedCode> events)
    {
        var ids = known.Select(name => name.Id).ToHashSet(StringComparer.Ordinal);
        return [.. events.Where(name => !ids.Contains(name.Id))];
    }
}
