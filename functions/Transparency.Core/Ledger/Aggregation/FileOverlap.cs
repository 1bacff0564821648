using Transparency.Core.Budgets;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>Two files that say the same.</summary>
/// <param name="Older">The one to remove.</param>
/// <param name="Newer">The one to keep.</param>
/// <param name="Reason">Why it is that one.</param>
/// <param name="Shared">How many rows of the one to remove the other has too, in the stage in which they share most.</param>
/// <param name="Rows">How many rows it has in that stage.</param>
/// <param name="IsEstimate">Whether the rows were too many to be compared one by one.</param>
/// <param name="First">The first of the rows shared.</param>
public sealed record FileOverlap(
    string Older, string Newer, FileOrder Reason, long Shared, long Rows, bool IsEstimate, SharedRow First);
