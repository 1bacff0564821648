namespace Transparency.Functions.Payments;

/// <summary>
/// Where a payment stands in an order: no two are at the same place. A list goes on behind a place, however many stand before it.
/// </summary>
/// <param name="Key">What it is ordered by, turned round where the largest comes first.</param>
/// <param name="Number">The how manyth of the file it is, from 0; equals are ordered by it.</param>
public readonly record struct PaymentPlace(long Key, long Number) : IComparable<PaymentPlace>
{
    public int CompareTo(PaymentPlace other) =>
        Key.CompareTo(other.Key) is not 0 and var order ? order : Number.CompareTo(other.Number);

    public static bool operator <(PaymentPlace left, PaymentPlace right) => left.CompareTo(right) < 0;

    public static bool operator >(PaymentPlace left, PaymentPlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(PaymentPlace left, PaymentPlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PaymentPlace left, PaymentPlace right) => left.CompareTo(right) >= 0;
}
