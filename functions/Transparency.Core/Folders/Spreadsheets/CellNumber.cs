using System.Globalization;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>Writes a number of a spreadsheet so that no reader can take it for another one.</summary>
internal static class CellNumber
{
    /// <summary>
    /// What a spreadsheet itself keeps of a number; more digits are noise of its arithmetic, and of a code they are lost.
    /// </summary>
    private const string FifteenDigits = "G15";

    private const double FirstTooLong = 1e15;
    private const int Thousand = 3;

    /// <summary>Whole numbers up to fifteen digits in full; longer ones as <c>1.23E+17</c>, which says that digits are lost.</summary>
    public static string TextOf(double number)
    {
        if (Math.Abs(number) < FirstTooLong && number == Math.Truncate(number))
            return ((long)number).ToString(CultureInfo.InvariantCulture);

        var text = number.ToString(FifteenDigits, CultureInfo.InvariantCulture);
        var mark = text.IndexOf('.', StringComparison.Ordinal);

        // As a text 1.234 can be a thousand too.
        return mark > 0 && text.Length == mark + 1 + Thousand ? text + "0" : text;
    }
}
