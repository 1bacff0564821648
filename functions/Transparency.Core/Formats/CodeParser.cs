using Transparency.Core.Budgets;

namespace Transparency.Core.Formats;

/// <summary>Reads the codes of the budget classification: up to four digits, leading zeros optional.</summary>
public static class CodeParser
{
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
        number = 0;
        text = text.Trim((byte)' ');
        if (text.Length > 4)
        {
            // Six-digit codes padded from the left occur; anything else that long is no code.
            if (text.Length > 6 || text[..^4].ContainsAnyExcept((byte)'0')) return false;
            text = text[^4..];
        }
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9') return false;
            number = (ushort)((number * 10) + b - '0');
        }
        return true;
    }
}
