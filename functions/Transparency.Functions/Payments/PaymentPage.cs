using Transparency.Core.Editions.Downloads;
using Transparency.Core.Payments;

namespace Transparency.Functions.Payments;

/// <summary>
/// Picks a page out of payments that come in any order, in one reading and with the memory of that page alone: of all that stand behind the
/// page before it keeps the first ones.
/// </summary>
/// <param name="sort">One of <see cref="Orders"/>.</param>
/// <param name="after">Behind which place it begins, or null for the first page.</param>
/// <param name="limit">How many to keep.</param>
public sealed class PaymentPage(string sort, PaymentPlace? after, int limit)
{
    /// <summary>The last of those kept comes out first.</summary>
    private readonly PriorityQueue<Payment, PaymentPlace> _kept =
        new(Comparer<PaymentPlace>.Create((left, right) => right.CompareTo(left)));

    private long _behind;

    /// <summary>The orders, the newest first by default; equals stand in the order of the file.</summary>
    public static (string Name, string Value)[] Orders { get; } =
    [
        ("-date", "-date"),
        ("date", "date"),
        ("-amount", "-amount"),
        ("amount", "amount"),
    ];

    /// <summary>Count and sums of all payments added, on the page or not.</summary>
    public PaymentTotals Totals { get; } = new();

    /// <summary>How many stand behind the page.</summary>
    public long Following => _behind - _kept.Count;

    public void Add(PaymentRow payment)
    {
        var amount = payment.Amount;
        var key = sort is "date" or "-date" ? payment.Date.DayNumber : amount.Halere;
        var place = new PaymentPlace(sort[0] == '-' ? -key : key, Totals.Count);

        Totals.Add(payment.Side, amount);

        if (after is { } before && place <= before)
            return;

        _behind++;

        // Only what is kept is made.
        if (_kept.Count < limit)
            _kept.Enqueue(PaymentScan.Shown(payment.ToPayment()), place);
        else if (_kept.TryPeek(out _, out var last) && place < last)
            _kept.EnqueueDequeue(PaymentScan.Shown(payment.ToPayment()), place);
    }

    /// <summary>The page, in order.</summary>
    public IReadOnlyList<(PaymentPlace Place, Payment Payment)> InOrder() =>
        [.. _kept.UnorderedItems.Select(kept => (Place: kept.Priority, Payment: kept.Element)).OrderBy(kept => kept.Place)];
}
