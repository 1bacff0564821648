using Transparency.Core.Budgets;
using Transparency.Core.Editions.Paging;

namespace Transparency.Functions.Payments;

/// <summary>Which payments are asked for, and which of them in which order.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Sort">One of <see cref="Orders"/>.</param>
/// <param name="After">Behind which place the page begins, or null for the first page.</param>
/// <param name="Limit">How many.</param>
public sealed record PaymentQuestion(PaymentFilter Filter, string Sort, PaymentPlace? After, int Limit)
{
    /// <summary>The orders, the newest first by default; equals stand in the order of the file.</summary>
    public static (string Name, string Value)[] Orders { get; } =
    [
        ("-date", "-date"),
        ("date", "date"),
        ("-amount", "-amount"),
        ("amount", "amount"),
    ];

    public PaymentOrder Order => Sort is "date" or "-date" ? PaymentOrder.Date : PaymentOrder.Amount;

    public bool LargestFirst => Sort[0] == '-';

    /// <summary>The key that a place is made of: a day's number or haléře, turned round where the largest comes first.</summary>
    public long Turned(long key) => LargestFirst ? -key : key;

    public PaymentPlace PlaceOf(DateOnly date, Money amount, long number) =>
        new(Turned(Order == PaymentOrder.Date ? date.DayNumber : amount.Halere), number);
}
