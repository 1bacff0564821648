using System.Text.Json.Serialization;
using Transparency.Core.Budgets;

namespace Transparency.Core.Editions.Comparison;

/// <summary>What a publication changed against the edition before it. It names no payment, only how many and how much.</summary>
/// <param name="Totals">The difference of the gross totals in each stage.</param>
/// <param name="Nodes">The paragraphs of expenditure and items of income and financing that changed most, at most ten, the largest change
/// first.</param>
/// <param name="Payments">Single payments added and removed.</param>
/// <param name="Events">Events named now and not before, and the reverse.</param>
/// <param name="Documents">Budget documents listed now and not before, and the reverse; left out where there are none.</param>
public sealed record PublicationChange(
    SideTotals Totals,
    IReadOnlyList<NodeChange> Nodes,
    PaymentsChange Payments,
    EventsChange Events,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DocumentsChange? Documents = null)
{
    /// <summary>
    /// Whether no amount, payment, event or document differs: only how the edition is written did, or what is not counted.
    /// </summary>
    public bool IsNone => Nodes.Count == 0 && Payments.IsNone && Events.IsNone && Documents is null;
}
