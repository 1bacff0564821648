using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Functions.Facts;

/// <summary>
/// Adds facts up by the codes that they have in some dimensions. Whichever texts a town invents, there are no more groups than
/// <see cref="Most"/>.
/// </summary>
/// <param name="drilldown">The dimensions.</param>
/// <param name="texts">The texts of the facts.</param>
public sealed class FactGroups(IReadOnlyList<Dimension> drilldown, FactTexts texts)
{
    /// <summary>As many as the cells of the largest edition.</summary>
    public const int Most = 300_000;

    private readonly Dimension[] _dimensions = [.. drilldown];
    private readonly TextPlaces?[] _texts = [.. drilldown.Select(texts.OfOrNull)];
    private readonly FactSum[] _sides = new FactSum[Sides.All.Count + 1];
    private readonly int[] _key = new int[drilldown.Count];
    private readonly FactTable _groups = new(drilldown.Count);

    public int Count => _groups.Count;

    /// <summary>What all facts of a side add up to.</summary>
    public FactSum this[Side side] => _sides[(int)side];

    /// <returns>False where there is one group more than there may be.</returns>
    public bool Add(in Fact fact)
    {
        for (var i = 0; i < _dimensions.Length; i++)
            _key[i] = _dimensions[i].NumberOf(fact);

        _groups.Add(_key, fact.Sum);
        _sides[(int)fact.Side] += fact.Sum;

        return _groups.Count <= Most;
    }

    /// <summary>
    /// A part of the groups by their numbers; what the order leaves open is ordered by codes, so that it is always the same.
    /// </summary>
    /// <param name="order">The order of groups.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="limit">How many to return at most.</param>
    public IEnumerable<int> Page(IReadOnlyList<FactOrderKey> order, long skip, int limit)
    {
        FactOrderKey[] keys = [.. order];

        // Together they sort no more than the page.
        return Enumerable.Range(0, Count)
            .Order(Comparer<int>.Create((left, right) => Compare(left, right, keys)))
            .Skip((int)Math.Min(skip, int.MaxValue))
            .Take(limit);
    }

    public FactSum SumOf(int group) => _groups.SumOf(group);

    /// <summary>The group's code in a dimension, as paths and cuts give it.</summary>
    /// <param name="group">The group's number.</param>
    /// <param name="place">Which dimension of the drilldown.</param>
    public string CodeOf(int group, int place)
    {
        var number = _groups.KeyOf(group)[place];
        return _texts[place] is { } own ? LevelCode.FromOwnCode(own[number]) : _dimensions[place].CodeOf(number);
    }

    private int Compare(int left, int right, FactOrderKey[] order)
    {
        foreach (var key in order)
        {
            var compared = key.Dimension is { } dimension
                ? CompareCodes(left, right, Array.IndexOf(_dimensions, dimension))
                : key.ValueOf(_groups.SumOf(left)).CompareTo(key.ValueOf(_groups.SumOf(right)));

            if (compared != 0)
                return key.IsDescending ? -compared : compared;
        }

        for (var place = 0; place < _dimensions.Length; place++)
        {
            if (CompareCodes(left, right, place) is not 0 and var compared)
                return compared;
        }

        return 0;
    }

    private int CompareCodes(int left, int right, int place)
    {
        var (a, b) = (_groups.KeyOf(left)[place], _groups.KeyOf(right)[place]);
        return _texts[place] is { } own ? string.CompareOrdinal(own[a], own[b]) : a.CompareTo(b);
    }
}
