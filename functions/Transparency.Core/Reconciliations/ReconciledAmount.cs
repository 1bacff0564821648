using Transparency.Core.Budgets;

namespace Transparency.Core.Reconciliations;

/// <summary>One amount in both: <c>null</c> where a stage is unknown.</summary>
/// <param name="Own">By the municipality's own edition.</param>
/// <param name="State">By the state's statement.</param>
public sealed record ReconciledAmount(Money? Own, Money? State)
{
    /// <summary>How much more the municipality's own edition has.</summary>
    public Money? Difference => Own - State;
}
