using Transparency.Core.Budgets;

namespace Transparency.Pages.Timelines;

/// <summary>
/// How high an amount is drawn: zero is always on it, and the same amount has the same height in all charts of one scale.
/// </summary>
/// <param name="Least">The least amount, not above zero, in haléře.</param>
/// <param name="Most">The largest, not below zero.</param>
public readonly record struct YearsScale(long Least, long Most)
{
    /// <summary>So high is a chart, in units of its own.</summary>
    public const int Height = 1_000;

    /// <summary>What is not nothing is seen.</summary>
    private const int SmallestBar = 8;

    public static YearsScale Of(IEnumerable<Money> amounts)
    {
        var (least, most) = (0L, 0L);

        foreach (var amount in amounts)
            (least, most) = (Math.Min(least, amount.Halere), Math.Max(most, amount.Halere));

        return new YearsScale(least, most);
    }

    /// <summary>Where zero lies, from above.</summary>
    public int Zero => At(0);

    /// <summary>Where an amount lies, from above.</summary>
    public int At(long halere) => Most == Least
        ? Height
        : (int)decimal.Round(Height * ((decimal)Most - halere) / ((decimal)Most - Least), MidpointRounding.AwayFromZero);

    /// <summary>A bar from zero: where it begins from above, and how high it is.</summary>
    public (int Top, int Height) Bar(Money amount)
    {
        if (amount == Money.Zero)
            return (Zero, 0);

        var height = Math.Max(Math.Abs(At(amount.Halere) - Zero), SmallestBar);

        return (Math.Clamp(amount > Money.Zero ? Zero - height : Zero, 0, Height - height), height);
    }

}
