using System.Globalization;
using Transparency.Core.Words;

namespace Transparency.Core.Places;

/// <summary>Reads degrees as exports write them, and tells those of another country, or of another order, from those of this one.</summary>
public static class Coordinates
{
    /// <summary>Ten centimetres; the map of an export has more digits than anybody has measured.</summary>
    private const int Decimals = 6;

    /// <summary>The Czech Republic and a little around it, so that nothing at the border is refused.</summary>
    private const decimal South = 48.5m, North = 51.1m, West = 12.0m, East = 18.9m;

    public static Wording ExpectedLatitude { get; } = new(
        "stupně severní šířky od 48,5 do 51,1, například 49.571892", "degrees north from 48.5 to 51.1, such as 49.571892");

    public static Wording ExpectedLongitude { get; } = new(
        "stupně východní délky od 12,0 do 18,9, například 16.071045", "degrees east from 12.0 to 18.9, such as 16.071045");

    /// <summary>Null of what is no number, or lies outside the country.</summary>
    public static decimal? LatitudeOrNull(string text) => DegreesOrNull(text) is >= South and <= North and var degrees ? degrees : null;

    /// <inheritdoc cref="LatitudeOrNull"/>
    public static decimal? LongitudeOrNull(string text) => DegreesOrNull(text) is >= West and <= East and var degrees ? degrees : null;

    /// <summary>Whether nothing is said: exports write zeros where there is no place.</summary>
    public static bool IsNone(string text) => text.Length == 0 || DegreesOrNull(text) == 0;

    private static decimal? DegreesOrNull(string text)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

        return decimal.TryParse(text.Trim().Replace(',', '.'), style, CultureInfo.InvariantCulture, out var degrees)
            ? decimal.Round(degrees, Decimals, MidpointRounding.AwayFromZero)
            : null;
    }
}
