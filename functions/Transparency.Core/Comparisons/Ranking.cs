using Transparency.Core.Budgets;

namespace Transparency.Core.Comparisons;

/// <summary>Where amounts stand among each other, the largest first. Who has no known amount stands nowhere.</summary>
public sealed class Ranking
{
    private readonly Money[] _ascending;

    public Ranking(IEnumerable<Money?> amounts) => _ascending = [.. amounts.OfType<Money>().Order()];

    public int Count => _ascending.Length;

    /// <summary>The one in the middle, and of an even number the mean of the two there, rounded to haléře; null of none.</summary>
    public Money? MedianOrNull
    {
        get
        {
            if (_ascending.Length == 0)
                return null;

            var (low, high) = (_ascending[(_ascending.Length - 1) / 2], _ascending[_ascending.Length / 2]);
            return new Money((long)decimal.Round(((decimal)low.Halere + high.Halere) / 2, MidpointRounding.AwayFromZero));
        }
    }

    /// <summary>From 1; equals have the same rank, and the next one the rank after all of them.</summary>
    public int? RankOrNull(Money? amount) => amount is { } known ? _ascending.Count(other => other > known) + 1 : null;
}
