using Transparency.Core.Editions;
using Transparency.Core.Payments;
using Transparency.Core.Words;

namespace Transparency.Functions.Searching;

/// <summary>The best payments of many, however many there are; all of them are counted.</summary>
internal sealed class FoundTexts
{
    private readonly PriorityQueue<Found, Found> _best = new(Comparer<Found>.Create((left, right) => left.CompareTo(right)));
    private long _number;

    public long Total => _number;

    /// <summary>The best first, then the newest, then as they stand in their files.</summary>
    public List<Found> InOrder => [.. _best.UnorderedItems.Select(item => item.Element).OrderByDescending(found => found)];

    public void Add(EditionKey edition, Payment payment, TextMatch match)
    {
        var found = new Found(edition, payment, match, _number++);

        if (_best.Count < SearchPage.MostResults)
            _best.Enqueue(found, found);
        else
            _best.EnqueueDequeue(found, found);
    }

    /// <summary>A payment and how well it answers.</summary>
    internal sealed record Found(EditionKey Edition, Payment Payment, TextMatch Match, long Number) : IComparable<Found>
    {
        public int CompareTo(Found? other) => other is null
            ? 1
            : (Match, Payment.Date, -Number).CompareTo((other.Match, other.Payment.Date, -other.Number));
    }
}
