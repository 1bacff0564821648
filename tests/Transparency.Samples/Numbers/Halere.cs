using System.Globalization;

namespace Transparency.Samples.Numbers;

/// <summary>Amounts are whole haléře (<c>long</c>); these are the ways in which exports write them in crowns.</summary>
internal static class Halere
{
    internal static long FromCrowns(long crowns) => crowns * 100;

    /// <summary><c>1234.5</c> as <c>1234.50</c>, and whole crowns without decimals, as CityVizor exports do.</summary>
    internal static string WithPoint(long halere) =>
        halere % 100 == 0
            ? (halere / 100).ToString(CultureInfo.InvariantCulture)
            : (halere / 100m).ToString("F2", CultureInfo.InvariantCulture);

    /// <summary><c>1234,50</c></summary>
    internal static string WithComma(long halere) =>
        (halere / 100m).ToString("F2", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary><c>1 234,50</c> with no-break spaces, as a spreadsheet set to Czech saves it.</summary>
    internal static string WithBlanks(long halere) =>
        (halere / 100m).ToString("N2", CultureInfo.InvariantCulture).Replace(',', '\u00A0').Replace('.', ',');
}
