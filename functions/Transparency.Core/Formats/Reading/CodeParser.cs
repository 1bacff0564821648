using System.Buffers.Binary;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>Reads the codes of the budget classification: up to four digits, leading zeros optional.</summary>
public static class CodeParser
{
    /// <summary>What an item looks like.</summary>
    public static Wording ItemExpected { get; } = new(
        "čtyři číslice, třída 1 až 8, například 5169", "four digits, class 1 to 8, such as 5169");

    /// <summary>What a paragraph looks like.</summary>
    public static Wording ParagraphExpected { get; } = new("nejvýše čtyři číslice, například 3113", "at most four digits, such as 3113");

    /// <summary>What a paragraph looks like where systems pad it to six digits.</summary>
    public static Wording PaddedParagraphExpected { get; } = new(
        "čtyři číslice, nebo šest, které začínají nulami, například 003113",
        "four digits, or six that begin with zeros, such as 003113");

    /// <summary>Empty means none (<c>0000</c>).</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Paragraph paragraph)
    {
        var read = Number(text, out var number);
        paragraph = new Paragraph(number);
        return read;
    }

    /// <summary>Exactly an item of a class that a budget has; empty is not an item.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Item item)
    {
        var read = Number(text, out var number);
        item = new Item(number);
        return read && item.Side is not null;
    }

    private static bool Number(ReadOnlySpan<byte> text, out ushort number)
    {
        if (text.Length == 4 && AreDigits(BinaryPrimitives.ReadUInt32LittleEndian(text)))
        {
            number = (ushort)((text[0] * 1000) + (text[1] * 100) + (text[2] * 10) + text[3] - ('0' * 1111));
            return true;
        }

        number = 0;
        text = text.Trim((byte)' ');
        if (text.Length > 4)
        {
            // Six-digit codes padded from the left occur; anything else that long is no code.
            if (text.Length > 6 || text[..^4].ContainsAnyExcept((byte)'0'))
                return false;

            text = text[^4..];
        }

        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;

            number = (ushort)((number * 10) + b - '0');
        }

        return true;
    }

    /// <summary>Whether all four bytes have the upper half of a digit, and still have it with 6 added to them.</summary>
    private static bool AreDigits(uint bytes) => (bytes & 0xF0F0F0F0) == 0x30303030 && ((bytes + 0x06060606) & 0xF0F0F0F0) == 0x30303030;
}
