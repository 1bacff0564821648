namespace Transparency.Core.Formats.Reading;

/// <summary>What spreadsheets leave in the place of a value.</summary>
internal static class SpreadsheetMarks
{
    /// <summary>
    /// <c>#N/A</c>, <c>#REF!</c>, <c>#NÁZEV?</c>, <c>#####</c>. A code of a municipality's own may begin with the sign too: <c>#1</c>.
    /// </summary>
    public static bool IsError(ReadOnlySpan<byte> text) => text is [(byte)'#', _, .., _] && IsNamedError(text);

    private static bool IsNamedError(ReadOnlySpan<byte> text)
    {
        var (second, last) = (text[1], text[^1]);

        if (text.SequenceEqual("#N/A"u8) || text.SequenceEqual("#NENÍ_K_DISPOZICI"u8))
            return true;

        var isTooNarrow = text.Length > 2 && !text.ContainsAnyExcept((byte)'#');
        var isNamed = (char.IsAsciiLetterUpper((char)second) || second >= 0x80) && (last is (byte)'!' or (byte)'?');

        return isTooNarrow || isNamed;
    }

    /// <summary>A long number as a spreadsheet shortens it: <c>3,11E+12</c>. Its last digits are lost.</summary>
    public static bool IsShortened(ReadOnlySpan<byte> text)
    {
        // One digit, and then the decimal mark or the exponent: hardly any code.
        if (text.Length < 4 || text[1] is not ((byte)'.' or (byte)',' or (byte)'E'))
            return false;

        var exponent = text.IndexOf("E+"u8);
        if (exponent < 1 || exponent + 2 == text.Length || text.Length > AmountForms.Longest)
            return false;

        var mantissa = text[..exponent];
        var power = text[(exponent + 2)..];

        return mantissa[0] is >= (byte)'1' and <= (byte)'9'
            && !power.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (mantissa.Length == 1
                || (mantissa[1] is (byte)'.' or (byte)',' && !mantissa[2..].ContainsAnyExceptInRange((byte)'0', (byte)'9')));
    }
}
