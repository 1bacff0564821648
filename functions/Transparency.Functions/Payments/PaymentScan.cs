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
/// <param name="files">Where it lies.</param>
/// <param name="edition">The edition.</param>
/// <param name="choice">Which payments are asked for.</param>
/// <param name="pieces">All that can hold any, in order.</param>
public sealed class PaymentScan(
    PublishedFileStore files,
    EditionContent edition,
    IPaymentChoice choice,
    IReadOnlyList<PaymentPiece> pieces)
{
    public PaymentScan(PublishedFileStore files, EditionContent edition, IPaymentChoice choice)
        : this(files, edition, choice, Pieces(edition, choice))
    {
    }

    /// <summary>How much is read.</summary>
    public long Bytes { get; } = pieces.Sum(piece => piece.Length);

    /// <summary>The payments, each valid until the next.</summary>
    /// <exception cref="LostFileException">The edition was cleaned.</exception>
    public async IAsyncEnumerable<PaymentRow> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var key = EditionKey.Of(edition.Summary);

        foreach (var piece in pieces)
        {
            var range = new PaymentRange(piece.Start, piece.Length);
            await using var rows = await files.OpenOrNullAsync(key, EditionFiles.PaymentsFile, range, cancel)
                ?? throw new LostFileException(key, EditionFiles.PaymentsFile);

            foreach (var payment in Read(rows, choice, piece.FirstRow, cancel))
                yield return payment;
        }
    }

    /// <summary>The rows that match. Whoever asked may leave at any of them, and nothing more is read then.</summary>
    public static IEnumerable<Payment> Matching(Stream rows, PaymentFilter filter, CancellationToken cancel) =>
        Read(rows, filter, 0, cancel).Select(row => Shown(row.ToPayment()));

    /// <summary>What a list of payments has before its body. How long that is takes a reading of them, so that it is not said.</summary>
    public static async Task<IResult> HeadAsync(PublishedFileStore files, PublishedYear found, CancellationToken cancel) =>
        found.IsNamed && await files.FindOrNullAsync(EditionKey.Of(found.Summary), EditionFiles.PaymentsFile, cancel) is null
            ? NoLongerKept(found)
            : PublicResult.HeadOfEdition(found.ETag, found.PublishedAt, found.IsNamed);

    public static ProblemResult NoLongerKept(PublishedYear found) => ProblemResult.Gone(
        $"Edition {found.Summary.Edition} is no longer kept. Begin again without 'next' and 'edition': the current one answers.");

    private static IEnumerable<PaymentRow> Read(Stream rows, IPaymentChoice choice, long first, CancellationToken cancel)
    {
        using var ending = new EndingStream(rows, cancel);
        using var row = new PaymentRow(ending, hasHeader: false, first);

        while (row.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (choice.Matches(row))
                yield return row;
        }
    }

    /// <summary>What can hold matching payments, in order, joined where it touches.</summary>
    private static List<PaymentPiece> Pieces(EditionContent edition, IPaymentChoice choice)
    {
        var pieces = new List<PaymentPiece>();

        foreach (var (side, paragraph, piece) in edition.PaymentPieces)
        {
            if (!choice.Touches(side, paragraph))
                continue;

            if (pieces.Count > 0 && pieces[^1].End == piece.Start)
                pieces[^1] = pieces[^1] with { Length = pieces[^1].Length + piece.Length };
            else
                pieces.Add(piece);
        }

        return pieces;
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
