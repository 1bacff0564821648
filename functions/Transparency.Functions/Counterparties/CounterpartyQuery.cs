using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Counterparties;

/// <summary>Which counterparties are asked for, and in which order.</summary>
/// <param name="Side">Only who has payments on this side; null for all.</param>
/// <param name="Sort">One of the orders.</param>
/// <param name="Text">What the name or the IČO answers, or null.</param>
public sealed record CounterpartyQuery(Side? Side, string Sort, TextQuery? Text)
{
    /// <summary>What a request may say of it.</summary>
    public static string[] Names { get; } = ["side", "sort", "q", "limit", "next", .. AskedList.Names];

    public static CounterpartyQuery Of(Parameters parameters) => new(
        parameters.SideOrNull("side"),
        parameters.OneOf(
            "sort",
            ("-amount", "-amount"),
            ("amount", "amount"),
            ("name", "name"),
            ("-count", "-count"),
            ("count", "count")),
        parameters.Text("q") is { } text ? new TextQuery(text) : null);

    public bool Matches(SideSums sums) => Side is not { } side || sums[side].Count > 0;

    /// <summary>
    /// In the order asked for, where the side that is not asked for counts after expenditure; equals by their IČO, so that an answer is
    /// always the same.
    /// </summary>
    public IEnumerable<T> Ordered<T>(IEnumerable<T> all, Func<T, IndexedCounterparty> of)
    {
        var first = Side ?? Core.Budgets.Classification.Side.Expenditure;
        var then = first == Core.Budgets.Classification.Side.Income
            ? Core.Budgets.Classification.Side.Expenditure
            : Core.Budgets.Classification.Side.Income;
        var known = all.OrderBy(one => of(one).Id.Number);

        return Sort switch
        {
            "name" => known.OrderBy(one => of(one).Name, CzechText.Order),
            "amount" => known.OrderBy(one => of(one).Sums[first].Amount).ThenBy(one => of(one).Sums[then].Amount),
            "count" => known.OrderBy(one => of(one).Sums[first].Count).ThenBy(one => of(one).Sums[then].Count),
            "-count" => known
                .OrderByDescending(one => of(one).Sums[first].Count)
                .ThenByDescending(one => of(one).Sums[then].Count),
            _ => known
                .OrderByDescending(one => of(one).Sums[first].Amount)
                .ThenByDescending(one => of(one).Sums[then].Amount),
        };
    }
}
