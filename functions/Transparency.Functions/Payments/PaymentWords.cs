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

    private readonly string[] _words;

    private PaymentWords(string[] words) => _words = words;

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
