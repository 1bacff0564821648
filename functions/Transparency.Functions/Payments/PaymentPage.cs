using Transparency.Core.Editions.Downloads;
using Transparency.Core.Payments;

namespace Transparency.Functions.Payments;

/// <summary>
/// Picks a page out of payments that come in any order, in one reading and with the memory of that page alone: of all that stand behind the
/// page before it keeps the first ones.
/// </summary>
/// <param name="question">In which order, from where on and how many.</param>
public sealed class PaymentPage(PaymentQuestion question)
{
    /// <summary>The last of those kept comes out first.</summary>
    private readonly PriorityQueue<Payment, PaymentPlace> _kept =
        new(Comparer<PaymentPlace>.Create((left, right) => right.CompareTo(left)));

    private long _behind;

    /// <summary>Count and sums of all payments added, on the page or not.</summary>
    public PaymentTotals Totals { get; } = new();

    public void Add(PaymentRow payment)
    {
        var amount = payment.Amount;
        var place = question.PlaceOf(payment.Date, amount, payment.Number);

        Totals.Add(payment.Side, amount);

        if (question.After is { } before && place <= before)
            return;

        _behind++;

        // Only what is kept is made.
        if (_kept.Count < question.Limit)
            _kept.Enqueue(PaymentScan.Shown(payment.ToPayment()), place);
        else if (_kept.TryPeek(out _, out var last) && place < last)
            _kept.EnqueueDequeue(PaymentScan.Shown(payment.ToPayment()), place);
    }

    /// <summary>The page, once all were added.</summary>
    public FoundPayments Found() => new(
        [.. _kept.UnorderedItems.Select(kept => new PlacedPayment(kept.Priority, kept.Element)).OrderBy(kept => kept.Place)],
        Totals,
        _behind > _kept.Count);
}
