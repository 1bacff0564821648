using System.Globalization;

namespace Transparency.Pages;

/// <summary>
/// Places within a bar's room, whose width only the browser knows. They are counted in thousandths, so that they are whole numbers.
/// </summary>
internal static class WidthPart
{
    /// <summary>All of the room.</summary>
    public const int Whole = 1_000;

    /// <summary>Where a number lies between two others, from the left.</summary>
    public static int At(long number, long least, long most) => most == least
        ? 0
        : (int)decimal.Round(Whole * ((decimal)number - least) / ((decimal)most - least), MidpointRounding.AwayFromZero);

    /// <summary><c>56.3%</c>.</summary>
    public static string Percent(int thousandths) =>
        string.Create(CultureInfo.InvariantCulture, $"{thousandths / 10}.{thousandths % 10}%");
}
