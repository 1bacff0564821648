using System.Runtime.CompilerServices;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Codes as clerks and their programs write them: <c>6171.0</c> as a number with decimals, <c>6171 - Činnost místní správy</c> with its
/// name, <c>§ 6171</c>, <c>'6171</c>.
/// </summary>
internal static class ClerkCodes
{
    private const int CodeLength = 4;

    public static bool TryParse(ReadOnlySpan<byte> text, out Paragraph paragraph) =>
        CodeParser.TryParse(text, out paragraph) || TryParseDressed(text, out paragraph);

    public static bool TryParse(ReadOnlySpan<byte> text, out Item item) =>
        CodeParser.TryParse(text, out item) || TryParseDressed(text, out item);

    /// <summary>An account of three digits, with or without what is written around it.</summary>
    public static ReadOnlySpan<byte> AccountIn(ReadOnlySpan<byte> text) => In(text, 3);

    // Apart, so that the usual code is read in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseDressed(ReadOnlySpan<byte> text, out Paragraph paragraph) =>
        CodeParser.TryParse(CodeIn(text), out paragraph);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseDressed(ReadOnlySpan<byte> text, out Item item) => CodeParser.TryParse(CodeIn(text), out item);

    private static ReadOnlySpan<byte> CodeIn(ReadOnlySpan<byte> text)
    {
        var code = In(text, CodeLength);

        return code.IsEmpty ? text : code;
    }

    /// <summary>The code's digits, or nothing where what stands around them may be another code.</summary>
    private static ReadOnlySpan<byte> In(ReadOnlySpan<byte> text, int digits)
    {
        text = AmountParser.TrimSpaces(text);

        if (text is [(byte)'\'', ..])
            text = text[1..];
        else if (text.StartsWith("§"u8))
            text = AmountParser.TrimSpaces(text["§"u8.Length..]);

        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length < 0)
            length = text.Length;
        if (length == 0)
            return default;

        var code = text[..length];
        var rest = text[length..];

        if (length == digits + 2 && code.StartsWith("00"u8))
            code = code[2..];
        if (rest.IsEmpty)
            return code;

        // A number with decimals has lost its zeros at the front; a name stands beside a whole code.
        if (rest is [(byte)'.' or (byte)',', .. var decimals] && !decimals.IsEmpty && !decimals.ContainsAnyExcept((byte)'0'))
            return code;

        return code.Length == digits && IsName(rest) ? code : default;
    }

    private static bool IsName(ReadOnlySpan<byte> rest)
    {
        var spaced = AmountParser.TrimSpaces(rest);
        var isApart = spaced.Length < rest.Length;
        var name = AmountParser.TrimSpaces(spaced.TrimStart("-:|_/"u8));
        if (name.StartsWith("–"u8) || name.StartsWith("—"u8))
            name = AmountParser.TrimSpaces(name["–"u8.Length..]);

        return (isApart || name.Length < spaced.Length) && !name.IsEmpty && (char.IsAsciiLetter((char)name[0]) || name[0] >= 0x80);
    }
}
