using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Comparisons;

/// <summary>What a tree has to know of one of its members, so that no budget need stay in memory.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Parent">The member it belongs to, or null for the root.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Node">What it has at the node asked for, without transfers between its own accounts; null where it has no such
/// node.</param>
/// <param name="Known">The stages that it knows.</param>
/// <param name="Transfers">What it may have given to other members, or have from them.</param>
public sealed record TreeMember(
    string Id,
    string? Parent,
    MunicipalityKind Kind,
    StageAmounts? Node,
    Stages Known,
    IReadOnlyList<TreeTransfer> Transfers)
{
    public static TreeMember Of(
        string id,
        string? parent,
        MunicipalityKind kind,
        Budget budget,
        Consolidation consolidation,
        BudgetPlace place,
        CancellationToken cancel = default)
    {
        var (node, transfers) = (default(StageAmounts), new List<TreeTransfer>());
        var isThere = place.IsIn(budget, cancel);

        foreach (var line in budget.Lines)
        {
            cancel.ThrowIfCancellationRequested();

            var isAsked = isThere && place.Holds(line);
            var left = consolidation.Left(line);

            if (isAsked)
                node += left;
            if (!left.IsZero && TreeTransfer.KindOrNull(line) is var (transfer, isPaid))
                transfers.Add(new TreeTransfer(transfer, isPaid, left, isAsked));
        }

        return new TreeMember(
            id,
            parent,
            kind,
            isThere ? node : null,
            budget.Known,
            transfers);
    }
}
