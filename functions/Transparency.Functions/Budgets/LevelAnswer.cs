using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Budgets;

/// <summary>What is answered about a level of a budget, for programs and for pages alike.</summary>
internal static class LevelAnswer
{
    /// <param name="found">The year.</param>
    /// <param name="asked">Which level, and which part of it.</param>
    /// <param name="room">For the children.</param>
    /// <param name="address">What links go back to.</param>
    /// <param name="cancel">Looked at by every row.</param>
    /// <returns>Null where the path leads nowhere.</returns>
    public static BudgetResponse? OrNull(PublishedYear found, AskedLevel asked, AnswerRoom room, Address address, CancellationToken cancel)
    {
        var level = BudgetDrilldown.LevelOrNull(
            found.Content.Budget,
            asked.Side,
            asked.View,
            asked.Path,
            asked.IsConsolidated ? found.Content.Consolidation : null,
            cancel);

        if (level is null)
            return null;

        var stages = found.Summary.Known;
        var children = ChildOrder.By(asked.Sort, level.Children, stages, found.Content.Names, asked.Language);
        var page = LevelPage.Of(children, found, asked, room);

        return new BudgetResponse(
            found.Head,
            found.Summary.Year,
            found.Summary.Edition,
            asked.Side.Name(),
            asked.View.Name,
            asked.IsConsolidated,
            [.. level.Path.Select(step => NodeLookup.Step(step, found.Content.Names, asked.Language))],
            StageTotals.Of(level.Total, stages),
            page.Children,
            page.Rest,
            page.Rest is null ? null : ListCursor.Of(found.Summary.Edition, page.End),
            found.Links(address))
        {
            Note = level.Path is [.., var here] ? found.Content.Notes.OrNull(here.Level, here.Code) : null,
            Places = level.Path is [.., var at] ? EventPlaces.OrNull(found.Content, at.Level, at.Code) : null,
        };
    }
}
