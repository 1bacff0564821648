using System.Runtime.CompilerServices;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Payments;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Payments;

/// <summary>Reads the payments that a filter matches, in the order of the edition's <c>payments.csv</c>.</summary>
public sealed class PaymentScan(PublishedFileStore files, EditionContent edition, PaymentFilter filter)
{
    private readonly IReadOnlyList<PaymentRange> _ranges = filter.Ranges(edition);

    /// <summary>How much is read.</summary>
    public long Bytes => _ranges.Sum(range => range.Length);

    /// <exception cref="LostFileException">The edition was cleaned.</exception>
    public async IAsyncEnumerable<Payment> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var key = EditionKey.Of(edition.Summary);

        foreach (var range in _ranges)
        {
            await using var rows = await files.OpenOrNullAsync(key, EditionFiles.PaymentsFile, range, cancel)
                ?? throw new LostFileException(key, EditionFiles.PaymentsFile);

            foreach (var payment in Matching(rows, filter, cancel))
                yield return payment;
        }
    }

    /// <summary>The rows that match. Whoever asked may leave at any of them, and nothing more is read then.</summary>
    public static IEnumerable<Payment> Matching(Stream rows, PaymentFilter filter, CancellationToken cancel)
    {
        using var ending = new EndingStream(rows, cancel);

        foreach (var payment in PaymentsCsv.Read(ending))
        {
            cancel.ThrowIfCancellationRequested();
            if (filter.Matches(payment))
                yield return Shown(payment);
        }
    }

    /// <summary>So many payments are held at once that none of them may be as long as a town likes.</summary>
    private static Payment Shown(Payment payment) => payment with
    {
        Type = AnswerRoom.Shown(payment.Type),
        CounterpartyName = AnswerRoom.Shown(payment.CounterpartyName),
        Description = AnswerRoom.Shown(payment.Description),
    };
}
