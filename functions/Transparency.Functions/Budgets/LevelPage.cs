using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
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
    /// <param name="skip">How many to pass over.</param>
    /// <param name="limit">How many to show at most.</param>
    /// <param name="room">For those shown.</param>
    public static LevelPage Of(IEnumerable<BudgetNode> children, PublishedYear found, long skip, int limit, AnswerRoom room)
    {
        var known = found.Summary.Known;
        var shown = new List<BudgetChildResponse>();
        var rest = default(StageAmounts);

        var (number, left, payments) = (0L, 0L, 0L);

        foreach (var node in children)
        {
            if (number++ < skip)
                continue;

            // What finds no room ends the page, also where a shorter one behind it would find some.
            if (left == 0 && shown.Count < limit && Child(node, found, known) is var child
                && room.Take(AroundChild, child.Code, child.Name, child.PlainName))
            {
                shown.Add(child);
                continue;
            }

            left++;
            rest += node.Amounts;
            payments += node.Payments;
        }

        return new LevelPage(shown, left > 0 ? RestOf(left, rest, payments, found, known) : null, skip + shown.Count);
    }

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

    private static BudgetChildResponse Child(BudgetNode node, PublishedYear found, Stages known)
    {
        var amounts = StageTotals.Of(node.Amounts, known);
        return new BudgetChildResponse(
            node.Code,
            AnswerRoom.Shown(found.Content.Names.NameOf(node.Level, node.Code)),
            EditionNames.PlainNameOrNull(node.Level, node.Code),
            node.Level.Name(),
            amounts.Approved,
            amounts.Amended,
            amounts.Actual,
            PerInhabitant(amounts, found),
            node.Children,
            node.Payments);
    }

    private static Money? PerInhabitant(StageTotals amounts, PublishedYear found) =>
        found.Municipality.Population is > 0 and var population && amounts.Actual is { } actual
            ? new Money((long)decimal.Round((decimal)actual.Halere / population, MidpointRounding.AwayFromZero))
            : null;
}
