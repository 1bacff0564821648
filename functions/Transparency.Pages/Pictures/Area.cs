using System.Globalization;

namespace Transparency.Pages.Pictures;

/// <summary>A rectangle of a picture; x goes to the right, y down, in the picture's own units.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
public readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Size => Width * Height;

    /// <summary>The same without a border of this width; never less than nothing.</summary>
    public Area Inside(double border) =>
        new(X + border, Y + border, Math.Max(0, Width - (2 * border)), Math.Max(0, Height - (2 * border)));

    /// <summary>A coordinate as a picture has it, the same on any machine.</summary>
    internal static string Written(double coordinate) =>
        Math.Round(coordinate, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
