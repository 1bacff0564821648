using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Pages.Events;

namespace Transparency.Functions.Pages.Events;

/// <summary>
/// An event in all years of a municipality, by its code: what it is called in each, because a code may be given to another one.
/// </summary>
public sealed class EventYears(NodeLookup nodes, ScanGate gate)
{
    /// <returns>The years that have it, the oldest first; or that too many others are answered.</returns>
    internal async Task<Found<IReadOnlyList<EventYear>>> FindAsync(
        HttpRequest request,
        PublishedTown town,
        BudgetPlace place,
        CancellationToken cancel)
    {
        using var scan = await gate.EnterOrNullAsync(request, town.Years.Sum(NodeLookup.Bytes), cancel);
        if (scan is null)
            return ProblemResult.Busy;

        var years = new List<EventYear>();
        var code = place.Steps[0].Code;

        await foreach (var (pointer, content) in nodes.ReadAsync(town.Years, scan.Cancel))
        {
            if (!place.IsIn(content.Budget, scan.Cancel))
                continue;

            years.Add(new EventYear(
                pointer.Year.Value,
                AnswerRoom.Shown(content.Names.NameOf(Level.Event, code)),
                StageTotals.Of(place.Sum(content.Budget, content.Consolidation, scan.Cancel), content.Summary.Known)));
        }

        return years;
    }
}
