using Transparency.Core.Budgets;

namespace Transparency.Core.Comparisons;

/// <summary>Where amounts stand among each other, the largest first. Who has no known amount stands nowhere.</summary>
public sealed class Ranking
{
    private readonly long[] _ascending;

    public Ranking(IEnumerable<Money?> amounts)
    {
        var known = new List<long>();

        foreach (var amount in amounts)
        {
            if (amount is { } money)
                known.Add(money.Halere);
        }

        _ascending = [.. known];
        Array.Sort(_ascending);
    }

    public int Count => _ascending.Length;

    /// <summary>The one in the middle, and of an even number the mean of the two there, rounded to haléře; null of none.</summary>
    public Money? MedianOrNull
    {
        get
        {
            if (_ascending.Length == 0)
                return null;

            var (low, high) = (_ascending[(_ascending.Length - 1) / 2], _ascending[_ascending.Length / 2]);
            return new Money((long)decimal.Round(((decimal)low + high) / 2, MidpointRounding.AwayFromZero));
        }
    }

    /// <summary>From 1; equals have the same rank, and the next one the rank after all of them.</summary>
    public int? RankOrNull(Money? amount)
    {
        if (amount is not { } known)
            return null;

        var (low, high) = (0, _ascending.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ascending[middle] > known.Halere ? (low, middle) : (middle + 1, high);
        }

        return _ascending.Length - low + 1;
    }
}
