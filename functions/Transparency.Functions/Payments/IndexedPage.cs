using Transparency.Core.Editions.Paging;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Payments;
using Transparency.Storage.Payments;

namespace Transparency.Functions.Payments;

/// <summary>A page of payments as the index of an edition tells it: its order is walked through from where the page begins.</summary>
/// <param name="opened">The index.</param>
/// <param name="question">What is asked.</param>
internal sealed class IndexedPage(OpenedIndex opened, PaymentQuestion question)
{
    /// <returns>Null where the place behind which the page begins is none.</returns>
    public async Task<FoundPayments?> FindOrNullAsync(CellSelection selection, PaymentMatching matching, CancellationToken cancel)
    {
        var index = opened.Index;

        if (question.Filter is { Words: null, Keys.IsNone: true })
        {
            using var all = selection.Sums.Count == index.Rows ? null : selection.Set(index.Rows);
            return await PageOrNullAsync(selection.Sums, all, cancel);
        }

        using var set = new RowSet(index.Rows);
        using var within = question.Filter.Words is null ? null : new RowSet(index.Rows);

        if (question.Filter.Words is { } words && within is not null)
            await new PaymentTextSearch(index, words.Bytes, opened.Stream).AddAsync(selection.Texts, within, cancel);

        var sums = await matching.AddAsync(selection.Spans, within, set, cancel);

        return await PageOrNullAsync(sums, set, cancel);
    }

    private async Task<FoundPayments?> PageOrNullAsync(SideSums sums, RowSet? set, CancellationToken cancel)
    {
        if (sums.Count == 0)
            return new FoundPayments([], PaymentTotals.Of(sums), false);

        var walk = new PaymentWalk(opened.Index, question.Order, opened.Read);
        int? after = null;

        if (question.After is { } before)
        {
            after = await walk.PlaceOrNullAsync(question.Turned(before.Key), before.Number, cancel);
            if (after is null)
                return null;
        }

        // One more tells whether the list goes on.
        var positions = question.LargestFirst
            ? await walk.LargestFirstAsync(after, set, question.Limit + 1, cancel)
            : await walk.SmallestFirstAsync(after, set, question.Limit + 1, cancel);
        var records = new PaymentRecords(opened.Index, question.Order, opened.Read);
        var shown = await records.ReadAsync([.. positions.Take(question.Limit)], cancel);

        return new FoundPayments([.. shown.Select(Placed)], PaymentTotals.Of(sums), positions.Count > question.Limit);
    }

    private PlacedPayment Placed(IndexedPayment payment)
    {
        var line = opened.Cells[payment.Cell];
        var shown = PaymentScan.Shown(new Payment(
            payment.Date,
            payment.Type,
            line.Side,
            line.Paragraph,
            line.Item,
            line.Event,
            line.Unit,
            payment.Amount,
            payment.CounterpartyId,
            payment.CounterpartyName,
            payment.Description));

        return new PlacedPayment(question.PlaceOf(payment.Date, payment.Amount, payment.Row), shown);
    }
}
