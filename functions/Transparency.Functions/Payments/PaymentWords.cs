using System.Buffers;
using System.Text;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Words;

namespace Transparency.Functions.Payments;

/// <summary>
/// Words that are looked for in the description and the counterparty's name of a payment: each must occur in either, also within a longer
/// word; case and diacritics do not matter.
/// </summary>
public sealed class PaymentWords
{
    /// <summary>The longest text to look for.</summary>
    public const int MostLetters = 200;

    /// <summary>A letter that no plain word has.</summary>
    private const byte Other = 0xFF;

    /// <summary>
    /// The plain letter of each that UTF-8 writes in two bytes or one, where it is an ASCII one; <see cref="Other"/> of the rest, and 0 of
    /// marks, which are left out.
    /// </summary>
    private static readonly byte[] PlainBytes = [.. Enumerable.Range(0, 0x800).Select(letter => PlainByte((char)letter))];

    /// <summary>Longer texts are rare.</summary>
    private const int UsualBytes = 512;

    private readonly string[] _words;

    /// <summary>The words as bytes where all are of ASCII letters, as nearly all are once they are plain.</summary>
    private readonly byte[][]? _ascii;

    private PaymentWords(string[] words)
    {
        _words = words;
        _ascii = words.All(word => word.All(char.IsAscii)) ? [.. words.Select(Encoding.ASCII.GetBytes)] : null;
    }

    /// <summary>The words in UTF-8.</summary>
    public IReadOnlyList<byte[]> Bytes => [.. _words.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Null where there is no word to look for.</summary>
    public static PaymentWords? OfOrNull(string text)
    {
        var words = PlainLetters.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
        return words.ToArray() is { Length: > 0 } some ? new PaymentWords(some) : null;
    }

    public bool AreIn(PaymentRow payment)
    {
        var name = payment.NameBytes;
        var description = payment.DescriptionBytes;

        // Where the file has an apostrophe, it may have been added.
        return name.Contains((byte)'\'') || description.Contains((byte)'\'')
            ? AreIn(Encoding.UTF8.GetBytes(payment.CounterpartyName), Encoding.UTF8.GetBytes(payment.Description))
            : AreIn(name, description);
    }

    private bool AreIn(ReadOnlySpan<byte> name, ReadOnlySpan<byte> description)
    {
        var most = name.Length + description.Length + 1;

        if (_ascii is not null && most <= UsualBytes)
        {
            Span<byte> folded = stackalloc byte[UsualBytes];
            var length = Fold(name, folded);

            if (length >= 0)
            {
                folded[length++] = (byte)'\n';

                if (Fold(description, folded[length..]) is >= 0 and var rest)
                    return AreIn(folded[..(length + rest)], _ascii);
            }
        }

        return AreInLetters(name, description, most);
    }

    private bool AreInLetters(ReadOnlySpan<byte> name, ReadOnlySpan<byte> description, int most)
    {
        var letters = ArrayPool<char>.Shared.Rent(most * 2);

        try
        {
            var read = Encoding.UTF8.GetChars(name, letters);
            // No word reaches from one into the other.
            letters[read++] = '\n';
            read += Encoding.UTF8.GetChars(description, letters.AsSpan(read));

            var plain = letters.AsSpan(most);
            return AreIn(plain[..PlainLetters.Write(letters.AsSpan(0, read), plain)]);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    private static bool AreIn(ReadOnlySpan<byte> text, byte[][] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) < 0)
                return false;
        }

        return true;
    }

    /// <summary>Writes the plain letters of a text as bytes.</summary>
    /// <returns>How many; -1 where a letter takes three bytes or more, which is looked at as a letter.</returns>
    private static int Fold(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        var length = 0;

        for (var i = 0; i < text.Length; i++)
        {
            int letter = text[i];

            if (letter >= 0x80)
            {
                if (letter is < 0xC2 or >= 0xE0 || i + 1 == text.Length)
                    return -1;

                letter = ((letter & 0x1F) << 6) | (text[++i] & 0x3F);
            }

            var plain = PlainBytes[letter];
            if (plain != 0)
                folded[length++] = plain;
        }

        return length;
    }

    private static byte PlainByte(char letter)
    {
        var plain = PlainLetters.Of(letter.ToString());
        return plain.Length == 0 ? (byte)0 : char.IsAscii(plain[0]) ? (byte)plain[0] : Other;
    }

    private bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) < 0)
                return false;
        }

        return true;
    }
}
