using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Places;

/// <summary>The places of an edition's events.</summary>
public sealed class PlaceBook(IReadOnlyList<EventPlace> places)
{
    private readonly ILookup<string, EventPlace> _places = places.ToLookup(place => place.Event, StringComparer.Ordinal);

    /// <summary>Where a node is: only events have places.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="code">Its code as it stands in a path.</param>
    public IReadOnlyList<EventPlace> Of(Level level, string code) =>
        level == Level.Event && _places.Count > 0 ? [.. _places[LevelCode.ToOwnCode(code)]] : [];
}
