using Transparency.Core.Budgets;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Comparison;

/// <summary>
/// Single payments that an edition has and the one before had not, and the reverse. A corrected payment is one removed and one added.
/// </summary>
/// <param name="Added">How many were added.</param>
/// <param name="AddedAmount">Their sum.</param>
/// <param name="Removed">How many were removed.</param>
/// <param name="RemovedAmount">Their sum.</param>
public sealed record PaymentsChange(long Added, Money AddedAmount, long Removed, Money RemovedAmount)
{
    public bool IsNone => Added == 0 && Removed == 0;

    /// <summary>Goes through both editions' payments once, side by side; nothing is kept in memory.</summary>
    /// <param name="before">Payments of the edition before, in the order of <see cref="PaymentComparer"/>.</param>
    /// <param name="after">Payments now, in the same order.</param>
    public static PaymentsChange Between(IEnumerable<Payment> before, IEnumerable<Payment> after)
    {
        long added = 0, removed = 0;
        Money addedAmount = Money.Zero, removedAmount = Money.Zero;
        using var old = before.GetEnumerator();
        using var now = after.GetEnumerator();
        bool hasOld = old.MoveNext(), hasNow = now.MoveNext();
        while (hasOld || hasNow)
        {
            var order = !hasOld ? 1 : !hasNow ? -1 : PaymentComparer.Instance.Compare(old.Current, now.Current);
            if (order < 0)
            {
                removed++;
                removedAmount += old.Current.Amount;
            }

            if (order > 0)
            {
                added++;
                addedAmount += now.Current.Amount;
            }

            if (order <= 0)
                hasOld = old.MoveNext();
            if (order >= 0)
                hasNow = now.MoveNext();
        }

        return new PaymentsChange(added, addedAmount, removed, removedAmount);
    }
}
