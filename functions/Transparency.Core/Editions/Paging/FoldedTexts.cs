using System.Buffers;
using System.Text;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Words;

namespace Transparency.Core.Editions.Paging;

/// <summary>The texts of payments as they are looked for.</summary>
internal static class FoldedTexts
{
    public const byte Between = (byte)'\t';

    public const byte End = (byte)'\n';

    /// <summary>Puts those of a whole file.</summary>
    /// <returns>How many bytes those of each cell take.</returns>
    public static long[] Put(string csv, PaymentKeys keys, HashedParts parts)
    {
        using var file = new FileStream(csv, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var payment = new PaymentRow(file, hasHeader: true);
        var bytes = new long[keys.Cells.Count];
        var (cell, left) = (-1, 0);
        parts.Begin(IndexSection.Texts);

        for (; payment.Read(); left--)
        {
            if (left == 0)
                left = keys.Cells[++cell].Count;

            var start = parts.End;
            Put(Plain(payment.NameBytes), parts);
            parts.Put([Between]);
            Put(Plain(payment.DescriptionBytes), parts);
            parts.Put([End]);
            bytes[cell] += parts.End - start;
        }

        return bytes;
    }

    /// <summary>Where the file has an apostrophe, it may have been added.</summary>
    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> text) => text.Contains((byte)'\'')
        ? Encoding.UTF8.GetBytes(SpreadsheetText.Plain(Encoding.UTF8.GetString(text)))
        : text;

    private static void Put(ReadOnlySpan<byte> text, HashedParts parts)
    {
        var letters = ArrayPool<char>.Shared.Rent(2 * (text.Length + 1));
        var folded = ArrayPool<byte>.Shared.Rent(3 * (text.Length + 1));

        try
        {
            var plain = letters.AsSpan(text.Length + 1);
            var length = PlainLetters.Write(letters.AsSpan(0, Encoding.UTF8.GetChars(text, letters)), plain);

            // No word has blanks in it, so that any of them is as good as another.
            foreach (ref var letter in plain[..length])
            {
                if (letter is '\n' or '\t')
                    letter = ' ';
            }

            parts.Put(folded.AsSpan(0, Encoding.UTF8.GetBytes(plain[..length], folded)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
            ArrayPool<byte>.Shared.Return(folded);
        }
    }
}
