using Transparency.Core.Budgets;

namespace Transparency.Core.Publishing;

/// <summary>The difference to the edition before, in the gross totals of each stage.</summary>
public sealed record PublicationChange(SideTotals Totals);
