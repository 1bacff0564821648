using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Budgets;

/// <summary>
/// A part of a level's children, and what follows it as one sum: children and sum add up to what is left of the level, in every stage.
/// </summary>
internal sealed record LevelPage(IReadOnlyList<BudgetChildResponse> Children, BudgetRestResponse? Rest, long End)
{
    /// <summary>Names of a child's properties and its numbers.</summary>
    private const int AroundChild = 320;

    /// <param name="children">All children, in the order asked for.</param>
    /// <param name="found">Whose.</param>
    /// <param name="asked">How many to pass over and to show, and in which language.</param>
    /// <param name="room">For those shown.</param>
    public static LevelPage Of(IEnumerable<BudgetNode> children, PublishedYear found, AskedLevel asked, AnswerRoom room)
    {
        var known = found.Summary.Known;
        var shown = new List<BudgetChildResponse>();
        var rest = default(StageAmounts);

        var (number, left, payments) = (0L, 0L, 0L);

        foreach (var node in children)
        {
            if (number++ < asked.Skip)
                continue;

            // What finds no room ends the page, also where a shorter one behind it would find some.
            if (left == 0 && shown.Count < asked.Limit && Child(node, found, known, asked.Language) is var child
                && Takes(room, child))
            {
                shown.Add(child);
                continue;
            }

            left++;
            rest += node.Amounts;
            payments += node.Payments;
        }

        return new LevelPage(shown, left > 0 ? RestOf(left, rest, payments, found, known) : null, asked.Skip + shown.Count);
    }

    private static bool Takes(AnswerRoom room, BudgetChildResponse child) => room.Take(
        AroundChild + (EventPlaces.Bytes * (child.Places?.Count ?? 0)),
        child.Code,
        child.Name,
        child.PlainName,
        child.Note?.Cs,
        child.Note?.En);

    private static BudgetRestResponse RestOf(long count, StageAmounts rest, long payments, PublishedYear found, Stages known)
    {
        var amounts = StageTotals.Of(rest, known);
        return new(
            count,
            amounts.Approved,
            amounts.Amended,
            amounts.Actual,
            PerInhabitant(amounts, found),
            payments);
    }

    private static BudgetChildResponse Child(BudgetNode node, PublishedYear found, Stages known, Language language)
    {
        var amounts = StageTotals.Of(node.Amounts, known);
        return new BudgetChildResponse(
            node.Code,
            AnswerRoom.Shown(found.Content.Names.NameOf(node.Level, node.Code, language)),
            EditionNames.PlainNameOrNull(node.Level, node.Code, language),
            node.Level.Name(),
            amounts.Approved,
            amounts.Amended,
            amounts.Actual,
            PerInhabitant(amounts, found),
            node.Children,
            node.Payments)
        {
            Note = found.Content.Notes.OrNull(node.Level, node.Code),
            Places = EventPlaces.OrNull(found.Content, node.Level, node.Code),
        };
    }

    private static Money? PerInhabitant(StageTotals amounts, PublishedYear found) =>
        Population.OrNull(found.Municipality, FiscalYear.Of(found.Summary.Year))?.Each(amounts.Actual);
}
