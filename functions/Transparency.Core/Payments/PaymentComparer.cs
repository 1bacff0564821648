using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Payments;

/// <summary>
/// The order in which an edition's payments stand in their file: side, paragraph, item, event, unit, date, type, IČO, amount, name,
/// description; texts by the numbers of their letters, as UTF-8 sorts them. Equal means the same payment to the last letter.
/// </summary>
public sealed class PaymentComparer : IComparer<Payment>
{
    public static PaymentComparer Instance { get; } = new();

    public int Compare(Payment? x, Payment? y)
    {
        if (x is null || y is null)
            return x is null ? y is null ? 0 : -1 : 1;

        var order = ((int)x.Side).CompareTo((int)y.Side);
        if (order == 0)
            order = x.Paragraph.Number.CompareTo(y.Paragraph.Number);
        if (order == 0)
            order = x.Item.Number.CompareTo(y.Item.Number);
        if (order == 0)
            order = CompareText(x.Event, y.Event);
        if (order == 0)
            order = CompareText(x.Unit, y.Unit);
        if (order == 0)
            order = x.Date.CompareTo(y.Date);
        if (order == 0)
            order = CompareText(x.Type, y.Type);
        if (order == 0)
            order = x.CounterpartyId.Number.CompareTo(y.CounterpartyId.Number);
        if (order == 0)
            order = x.Amount.Halere.CompareTo(y.Amount.Halere);
        if (order == 0)
            order = CompareText(x.CounterpartyName, y.CounterpartyName);

        return order == 0 ? CompareText(x.Description, y.Description) : order;
    }

    /// <summary>UTF-16 puts letters beyond the basic plane before some of it, UTF-8 after all of it.</summary>
    internal static int CompareText(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            char a = left[i], b = right[i];
            if (a == b)
                continue;

            return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
        }

        return left.Length.CompareTo(right.Length);
    }
}
