using System.Buffers;
using Transparency.Core.Payments;
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

    public bool AreIn(Payment payment)
    {
        var (name, description) = (payment.CounterpartyName, payment.Description);
        var letters = ArrayPool<char>.Shared.Rent(name.Length + description.Length + 1);

        try
        {
            var length = PlainLetters.Write(name, letters);
            // No word reaches from one into the other.
            letters[length++] = '\n';
            length += PlainLetters.Write(description, letters.AsSpan(length));

            return AreIn(letters.AsSpan(0, length));
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
