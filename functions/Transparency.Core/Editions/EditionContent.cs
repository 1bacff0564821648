using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions;

/// <summary>
/// An edition whole: its summary, its lines, and where each side's and paragraph's payments lie in its <c>payments.csv</c>.
/// </summary>
public sealed record EditionContent(
    EditionSummary Summary,
    Budget Budget,
    IReadOnlyDictionary<(Side Side, Paragraph Paragraph), PaymentRange> PaymentRanges)
{
    public EditionNames Names { get; } = new(Summary);

    public Consolidation Consolidation { get; } = Consolidation.Of(Budget, Summary.Kind);
}
