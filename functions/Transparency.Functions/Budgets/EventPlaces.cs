using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;

namespace Transparency.Functions.Budgets;

/// <summary>Where an event is, in an answer.</summary>
internal static class EventPlaces
{
    /// <summary>What a place takes of an answer.</summary>
    public const int Bytes = 100;

    /// <summary>So many places of an event are told.</summary>
    public const int Most = 50;

    /// <returns>Null where nothing is known, and of what is no event.</returns>
    public static IReadOnlyList<PlaceResponse>? OrNull(EditionContent content, Level level, string code) =>
        content.Places.Of(level, code) is { Count: > 0 } places
            ? [.. places.Take(Most).Select(place => new PlaceResponse(place.Unit, place.Latitude, place.Longitude))]
            : null;
}
