using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Searching;
using Transparency.Functions.Http;

namespace Transparency.Functions.Counterparties;

/// <summary>Finds who was paid and who paid in an edition.</summary>
public sealed class YearCounterpartyLookup(IndexSweep sweep)
{
    /// <returns>Those that match, or that too many others are answered.</returns>
    internal async Task<Found<CountedCounterparties>> FindAsync(
        HttpRequest request,
        EditionKey edition,
        CounterpartyQuery query,
        CancellationToken cancel)
    {
        EditionIndex? index = null;
        var matching = new List<IndexedCounterparty>();
        var isAnswered = await sweep.VisitAsync(
            request,
            [edition],
            1,
            (_, visited, stop) =>
            {
                index = visited;
                matching.AddRange(visited
                    .Matching(query.Text, stop)
                    .Select(one => one.Counterparty)
                    .Where(one => query.Matches(one.Sums)));
            },
            cancel);

        return isAnswered ? new CountedCounterparties(index, matching) : ProblemResult.Busy;
    }
}

/// <summary>Counterparties of an edition.</summary>
/// <param name="Index">With its sums, or null where nothing of the edition is kept.</param>
/// <param name="Matching">Those that were asked for.</param>
internal sealed record CountedCounterparties(EditionIndex? Index, IReadOnlyList<IndexedCounterparty> Matching);
