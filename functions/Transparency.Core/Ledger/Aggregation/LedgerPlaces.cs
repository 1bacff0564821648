using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Places;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>Places of events while a folder is read, each once, ordered by event, unit and where they lie.</summary>
internal sealed class LedgerPlaces
{
    private static readonly Comparer<EventPlace> Order = Comparer<EventPlace>.Create((left, right) =>
        string.CompareOrdinal(left.Event, right.Event) is not 0 and var byEvent ? byEvent
        : string.CompareOrdinal(left.Unit, right.Unit) is not 0 and var byUnit ? byUnit
        : left.Latitude != right.Latitude ? left.Latitude.CompareTo(right.Latitude)
        : left.Longitude.CompareTo(right.Longitude));

    private readonly SortedSet<EventPlace> _places = new(Order);

    /// <summary>What has a code that is not published has no place either: it might be where a person lives.</summary>
    /// <returns>Whether there is room for it.</returns>
    public bool Add(EventPlace place, PublishedTexts texts, int most)
    {
        if (_places.Count >= most)
            return false;

        var ownEvent = Published(place.Event, texts);
        var ownUnit = place.Unit is { } unit ? Published(unit, texts) : "";

        if (!string.IsNullOrEmpty(ownEvent) && ownUnit is not null)
            _places.Add(place with { Event = ownEvent, Unit = ownUnit.Length == 0 ? null : ownUnit });

        return true;
    }

    /// <summary>The same of what has a name that is held back.</summary>
    public IReadOnlyList<EventPlace> Shown(LedgerNames names)
    {
        var (events, units) = (Hidden(names.Events), Hidden(names.Units));

        return [.. _places.Where(place => !events.Contains(place.Event) && !(place.Unit is { } unit && units.Contains(unit)))];
    }

    private static HashSet<string> Hidden(IEnumerable<NamedCode> names) =>
        names.Where(named => named.Name == PublishedTexts.HiddenName).Select(named => named.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Null of what is not published.</summary>
    private static string? Published(string code, PublishedTexts texts) =>
        texts.CodeOrNull(Encoding.UTF8.GetBytes(code)) is { } published && published != PublishedTexts.HiddenCode ? published : null;
}
