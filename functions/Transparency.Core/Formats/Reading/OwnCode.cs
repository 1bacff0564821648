using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// A code of the municipality's own, of an event or a unit, as it stands in a field: what it can be, and what it shows of a spreadsheet.
/// </summary>
internal static class OwnCode
{
    /// <summary>In bytes.</summary>
    public const int Longest = 64;

    private static readonly Wording Expected = Counted.AtMostCharacters(Longest);

    /// <summary>Whether there is nothing to be told of it, as of almost every one.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => IsOne(text) && !SpreadsheetMarks.IsShortened(text);

    /// <summary>Says what is odd about it; false where it is no code, and the row is to be rejected.</summary>
    public static bool Accepts(ReadOnlySpan<byte> text, FileReading reading, long line, string column)
    {
        if (SpreadsheetMarks.IsShortened(text))
            reading.Gather(RowProblems.ShortenedCode, line, column, text);
        if (IsOne(text))
            return true;

        reading.Problem(SpreadsheetMarks.IsError(text) ? RowProblems.SpreadsheetError : RowProblems.BadCode, line, column, text, Expected);

        return false;
    }

    private static bool IsOne(ReadOnlySpan<byte> text) =>
        text.Length <= Longest && !SpreadsheetMarks.IsError(text) && !text.ContainsAnyInRange((byte)0, (byte)31);
}
