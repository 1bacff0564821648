using System.Globalization;
using Transparency.Core.Budgets;

namespace Transparency.Pages.Bars;

/// <summary>
/// One scale for all bars of a list, from 0 at the left or the lowest to 100 at the right or the top: what is less than zero lies before
/// the line of zero.
/// </summary>
public sealed class BarScale
{
    private readonly decimal _low;
    private readonly decimal _span;

    /// <param name="amounts">All that is drawn; what is unknown is not.</param>
    public BarScale(IEnumerable<Money?> amounts)
    {
        var high = 0m;

        foreach (var amount in amounts)
        {
            var crowns = amount?.Crowns ?? 0;
            _low = Math.Min(_low, crowns);
            high = Math.Max(high, crowns);
        }

        _span = high > _low ? high - _low : 1;
    }

    /// <summary>Whether the line of zero is not the edge.</summary>
    public bool HasZero => _low < 0;

    /// <summary>Where an amount is.</summary>
    internal decimal Of(decimal crowns) => decimal.Round((crowns - _low) / _span * 100, 2);

    /// <summary>Where the bar of an amount begins, at the left: at zero, or at what is less.</summary>
    internal decimal StartOf(Money amount) => Of(Math.Min(0, amount.Crowns));

    /// <summary>From zero to an amount.</summary>
    internal decimal LengthOf(Money amount) => Of(Math.Max(0, amount.Crowns)) - StartOf(amount);

    /// <summary>As an attribute has it.</summary>
    internal static string Text(decimal place) => place.ToString("0.##", CultureInfo.InvariantCulture);
}
