using System.Text;

namespace Transparency.Pages.Pictures;

/// <summary>
/// About how wide texts are, known without any font: measured in Inter, which is wider than most of what browsers take by themselves. A
/// letter with an accent is as wide as without it, and what is no letter of ours is taken for a wide one.
/// </summary>
internal static class LetterWidths
{
    public const string Dots = "…";

    private const char First = ' ';

    private const double OfOthers = 0.95;

    private const double Hundredth = 0.01;

    /// <summary>Of the signs of ASCII from the space on, in hundredths of the size.</summary>
    private static readonly byte[] Usual =
    [
        28, 28, 40, 63, 64, 81, 64, 22, 36, 36, 50, 66, 28, 46, 28, 36,
        62, 46, 61, 64, 64, 61, 62, 57, 62, 62, 28, 28, 66, 66, 66, 51,
        94, 68, 65, 73, 72, 60, 59, 74, 74, 26, 54, 65, 56, 89, 75, 76,
        63, 76, 64, 64, 64, 74, 68, 95, 64, 66, 62, 36, 36, 36, 47, 45,
        50, 56, 62, 56, 62, 58, 36, 61, 59, 24, 24, 54, 24, 87, 59, 60,
        61, 61, 37, 52, 36, 58, 56, 81, 54, 56, 54, 36, 33, 36, 66,
    ];

    private static readonly byte[] Strong =
    [
        25, 31, 40, 64, 65, 84, 66, 21, 39, 39, 54, 67, 30, 47, 29, 38,
        67, 48, 62, 65, 67, 63, 65, 59, 65, 65, 29, 30, 67, 67, 67, 54,
        100, 72, 66, 74, 72, 61, 59, 75, 74, 27, 56, 68, 57, 91, 74, 77,
        64, 78, 65, 65, 66, 73, 72, 101, 69, 70, 65, 39, 38, 39, 48, 47,
        50, 57, 63, 58, 63, 59, 38, 63, 61, 26, 26, 57, 26, 90, 61, 61,
        62, 62, 40, 55, 38, 61, 58, 84, 56, 58, 56, 39, 36, 39, 67,
    ];

    /// <summary>In sizes of the letters; half of a pair of code units is a letter that nobody knows.</summary>
    public static double Of(string text, bool isStrong) => string
        .Concat(text.EnumerateRunes())
        .Normalize(NormalizationForm.FormD)
        .Sum(letter => Of(letter, isStrong ? Strong : Usual));

    private static double Of(char letter, byte[] widths) => letter switch
    {
        '\u00A0' => widths[0] * Hundredth,
        '\u00B7' => 0.3,
        '–' => 0.5,
        '…' => 0.82,
        '−' => 0.67,
        // Accents stand above what is measured already.
        >= '\u0300' and <= '\u036F' => 0,
        // The second half of a pair of code units.
        >= '\uDC00' and <= '\uDFFF' => 0,
        _ when letter - First is >= 0 and var place && place < widths.Length => widths[place] * Hundredth,
        _ => OfOthers,
    };
}
