using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Functions.Counterparties;

/// <summary>An organisation's payments in several years of a municipality.</summary>
internal sealed class ManyYears(Ico id)
{
    private readonly SortedDictionary<int, (SideSums Sums, IReadOnlyList<string> Names)> _years = [];
    private IndexedCounterparty? _all;

    /// <summary>Its years, the oldest first.</summary>
    public IEnumerable<KeyValuePair<int, SideSums>> Years => _years.Select(year => KeyValuePair.Create(year.Key, year.Value.Sums));

    /// <summary>All of them together; its name is that of the newest year.</summary>
    public IndexedCounterparty All => _all ??= new(
        id,
        [.. _years.Reverse().SelectMany(year => year.Value.Names).Distinct(StringComparer.Ordinal)],
        _years.Values.Aggregate(default(SideSums), (sum, year) => sum + year.Sums));

    public void Add(int year, IndexedCounterparty one)
    {
        _years[year] = (one.Sums, one.Names);
        _all = null;
    }

    /// <summary>Whether a name of any year, or the IČO, is what is looked for.</summary>
    public bool Answers(TextQuery? query) => query is null
        || (query.IsDigits && query.InCode(id.ToString()) != TextMatch.None)
        || All.Names.Any(name => query.In(name) != TextMatch.None);
}
