using Transparency.Core.Formats.Reading;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// Reads an amount of a balance line: 18 places of haléře, filled up with zeros or blanks from the left, and a sign:
/// blank, or <c>-</c>, <c>c</c>, <c>C</c> for minus.
/// </summary>
internal static class KxxAmount
{
    private const int Places = 18;

    /// <summary>What an amount of a balance line looks like.</summary>
    public static Wording Expected { get; } =
        new("18 číslic v haléřích, potom mezera, -, c nebo C", "18 digits of haléře, then a blank, -, c or C");

    public static AmountParser.Outcome Parse(ReadOnlySpan<byte> field, out long halere)
    {
        halere = 0;
        var negative = false;

        if (field.Length > Places)
        {
            if (field[Places] is not ((byte)' ' or (byte)'-' or (byte)'c' or (byte)'C'))
                return AmountParser.Outcome.NotANumber;

            negative = field[Places] != ' ';
            field = field[..Places];
        }

        if (field.Length < Places)
            return AmountParser.Outcome.NotANumber;

        var first = field.IndexOfAnyExcept((byte)' ');
        field = first < 0 ? default : field[first..];
        var value = field.IndexOfAnyExcept((byte)'0');
        if (value < 0)
            return AmountParser.Outcome.Exact;

        foreach (var b in field[value..])
        {
            if (b is < (byte)'0' or > (byte)'9')
                return AmountParser.Outcome.NotANumber;

            halere = (halere * 10) + b - '0';
        }

        if (halere > AmountParser.LargestHalere)
            return AmountParser.Outcome.OutOfRange;
        if (negative)
            halere = -halere;

        return AmountParser.Outcome.Exact;
    }
}
