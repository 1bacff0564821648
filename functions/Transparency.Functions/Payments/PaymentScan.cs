using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Payments;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Payments;

/// <summary>
/// Reads the payments that are asked for, in the order of the edition's <c>payments.csv</c>: only the ranges of bytes that can hold any.
/// </summary>
public sealed class PaymentScan(PublishedFileStore files, EditionContent edition, IPaymentChoice choice)
{
    private readonly IReadOnlyList<PaymentRange> _ranges = Ranges(edition, choice);

    /// <summary>How much is read.</summary>
    public long Bytes => _ranges.Sum(range => range.Length);

    /// <summary>The payments, each valid until the next.</summary>
    /// <exception cref="LostFileException">The edition was cleaned.</exception>
    public async IAsyncEnumerable<PaymentRow> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var key = EditionKey.Of(edition.Summary);

        foreach (var range in _ranges)
        {
            await using var rows = await files.OpenOrNullAsync(key, EditionFiles.PaymentsFile, range, cancel)
                ?? throw new LostFileException(key, EditionFiles.PaymentsFile);

            foreach (var payment in Read(rows, choice, cancel))
                yield return payment;
        }
    }

    /// <summary>The rows that match. Whoever asked may leave at any of them, and nothing more is read then.</summary>
    public static IEnumerable<Payment> Matching(Stream rows, PaymentFilter filter, CancellationToken cancel) =>
        Read(rows, filter, cancel).Select(row => Shown(row.ToPayment()));

    /// <summary>What a list of payments has before its body. How long that is takes a reading of them, so that it is not said.</summary>
    public static async Task<IResult> HeadAsync(PublishedFileStore files, PublishedYear found, CancellationToken cancel) =>
        found.IsNamed && await files.FindOrNullAsync(EditionKey.Of(found.Summary), EditionFiles.PaymentsFile, cancel) is null
            ? NoLongerKept(found)
            : PublicResult.HeadOfEdition(found.ETag, found.PublishedAt, found.IsNamed);

    public static ProblemResult NoLongerKept(PublishedYear found) => ProblemResult.Gone(
        $"Edition {found.Summary.Edition} is no longer kept. Begin again without 'next' and 'edition': the current one answers.");

    private static IEnumerable<PaymentRow> Read(Stream rows, IPaymentChoice choice, CancellationToken cancel)
    {
        using var ending = new EndingStream(rows, cancel);
        using var row = new PaymentRow(ending, hasHeader: false);

        while (row.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (choice.Matches(row))
                yield return row;
        }
    }

    /// <summary>The ranges that can hold matching payments, in order, joined where they touch.</summary>
    private static List<PaymentRange> Ranges(EditionContent edition, IPaymentChoice choice)
    {
        var ranges = new List<PaymentRange>();

        foreach (var ((side, paragraph), range) in edition.PaymentRanges.OrderBy(entry => entry.Value.Start))
        {
            if (!choice.Touches(side, paragraph))
                continue;

            if (ranges.Count > 0 && ranges[^1].Start + ranges[^1].Length == range.Start)
                ranges[^1] = ranges[^1] with { Length = ranges[^1].Length + range.Length };
            else
                ranges.Add(range);
        }

        return ranges;
    }

    /// <summary>So many payments are held at once that none of them may be as long as a town likes.</summary>
    internal static Payment Shown(Payment payment)
    {
        var (type, name, description) = (
            AnswerRoom.Shown(payment.Type),
            AnswerRoom.Shown(payment.CounterpartyName),
            AnswerRoom.Shown(payment.Description));

        return type.Length == payment.Type.Length
            && name.Length == payment.CounterpartyName.Length
            && description.Length == payment.Description.Length
            ? payment
            : payment with { Type = type, CounterpartyName = name, Description = description };
    }
}
