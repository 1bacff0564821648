using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Reconciliations;

/// <summary>By how much a municipality's own edition has more in a class than the state, or as much of it as one reason makes.</summary>
/// <param name="Side">Its side.</param>
/// <param name="Class">The first digit of its items, or null for the transfers between own accounts that are left out.</param>
/// <param name="Approved">In the approved budget; null where one of both does not know it.</param>
/// <param name="Amended">In the amended budget.</param>
/// <param name="Actual">In what was really received and spent.</param>
public sealed record ClassDifference(Side Side, string? Class, Money? Approved, Money? Amended, Money? Actual)
{
    public Money? this[Stage stage] => stage switch
    {
        Stage.Approved => Approved,
        Stage.Amended => Amended,
        _ => Actual,
    };
}
