using Transparency.Core.Budgets;

namespace Transparency.Pages.Timelines;

/// <summary>A part of a budget over the years.</summary>
/// <param name="Code">Its code; <c>~</c> for none, and nothing for a sum.</param>
/// <param name="Name">What people call it.</param>
/// <param name="OfficialName">What the classification calls it, where that is something else; or null.</param>
/// <param name="Amounts">One for each year that is shown; null where the year is not published or has no such part.</param>
public sealed record YearsPart(string Code, string Name, string? OfficialName, IReadOnlyList<YearsAmount?> Amounts)
{
    /// <summary>The group that its colour tells, from 1 to 6, or 0 where only sections have a colour.</summary>
    public int Hue { get; init; }

    /// <summary>How large it is beside others: what it has in all years together, whatever the sign.</summary>
    public decimal Size => Amounts.Sum(amount => Math.Abs(amount?.Shown?.Crowns ?? 0));

    /// <summary>The largest amount and the place of its year, or null of a part without any.</summary>
    internal (Money Amount, int At)? LargestOrNull
    {
        get
        {
            (Money Amount, int At)? largest = null;

            for (var i = 0; i < Amounts.Count; i++)
            {
                if (Amounts[i]?.Shown is { } amount && (largest is not { } known || amount > known.Amount))
                    largest = (amount, i);
            }

            return largest;
        }
    }

    /// <summary>Every amount that a chart of it shows.</summary>
    internal IEnumerable<Money> Drawn => Amounts.SelectMany(amount => new[] { amount?.Actual, amount?.Plan }).OfType<Money>();
}
