using System.Globalization;
using Transparency.Core.Words;

namespace Transparency.Pages.Events;

/// <summary>Where an event is, with the ways to maps of others: nothing of theirs is loaded.</summary>
/// <param name="Unit">What the place is called after the unit, or null.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record ShownPlace(string? Unit, decimal Latitude, decimal Longitude)
{
    /// <summary>As near as a street.</summary>
    private const int Zoom = 17;

    internal string Mapy => $"https://mapy.com/fnc/v1/showmap?mapset=basic&center={East},{North}&zoom={Zoom}&marker=true";

    internal string OpenStreetMap => $"https://www.openstreetmap.org/?mlat={North}&mlon={East}#map={Zoom}/{North}/{East}";

    private string North => Degrees(Latitude);

    private string East => Degrees(Longitude);

    /// <summary><c>II. etapa: 49,571892° s. š., 16,071045° v. d.</c></summary>
    internal string In(Language language)
    {
        var degrees = EventWords.Degrees.In(language)
            .Filled(Figures.Rounded(Latitude, 6, language), Figures.Rounded(Longitude, 6, language));

        return Unit is null ? degrees : $"{Unit}: {degrees}";
    }

    private static string Degrees(decimal degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);
}
