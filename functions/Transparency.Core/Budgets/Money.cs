using System.Globalization;
using System.Text.Json.Serialization;

namespace Transparency.Core.Budgets;

/// <summary>An amount in Czech crowns, held exactly as whole haléře (1 CZK = 100 haléřů).</summary>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly record struct Money(long Halere) : IComparable<Money>
{
    public static Money Zero => default;

    /// <summary>The amount in CZK, with at most two decimals.</summary>
    public decimal Crowns => Halere / 100m;

    /// <exception cref="ArgumentOutOfRangeException">The amount is not whole haléře.</exception>
    public static Money FromCrowns(decimal crowns)
    {
        var halere = crowns * 100m;
        return halere == decimal.Truncate(halere)
            ? new Money((long)halere)
            : throw new ArgumentOutOfRangeException(nameof(crowns), crowns, "Money is whole haléře.");
    }

    public static Money operator +(Money left, Money right) => new(checked(left.Halere + right.Halere));

    public static Money operator -(Money left, Money right) => new(checked(left.Halere - right.Halere));

    public static Money operator -(Money value) => new(-value.Halere);

    public static bool operator <(Money left, Money right) => left.Halere < right.Halere;

    public static bool operator >(Money left, Money right) => left.Halere > right.Halere;

    public static bool operator <=(Money left, Money right) => left.Halere <= right.Halere;

    public static bool operator >=(Money left, Money right) => left.Halere >= right.Halere;

    public int CompareTo(Money other) => Halere.CompareTo(other.Halere);

    /// <summary>Invariant, always with two decimals: <c>-1234.50</c>.</summary>
    public override string ToString() => Crowns.ToString("0.00", CultureInfo.InvariantCulture);
}
