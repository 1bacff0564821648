using System.Text.Json.Serialization;

namespace Transparency.Core.Places;

/// <summary>
/// A place of an event, or of a part of it that a unit is responsible for, as an export's map has it.
/// </summary>
/// <param name="Event">The municipality's own code of the event.</param>
/// <param name="Unit">Its own code of the unit; left out where the place is the event's as a whole.</param>
/// <param name="Latitude">Degrees north (WGS 84), six decimals at most, which is ten centimetres.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record EventPlace(
    string Event,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit,
    decimal Latitude,
    decimal Longitude);
