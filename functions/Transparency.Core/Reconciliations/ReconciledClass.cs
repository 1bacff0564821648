using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Reconciliations;

/// <summary>A class of items in both, without transfers between own accounts; or these transfers of a side, whose class is null.</summary>
/// <param name="Side">Its side.</param>
/// <param name="Class">The first digit of its items.</param>
/// <param name="Name">Its Czech name by the state's list; null where there is none.</param>
/// <param name="Approved">The approved budget.</param>
/// <param name="Amended">The amended budget.</param>
/// <param name="Actual">What was really received and spent.</param>
public sealed record ReconciledClass(
    Side Side,
    string? Class,
    string? Name,
    ReconciledAmount Approved,
    ReconciledAmount Amended,
    ReconciledAmount Actual)
{
    public ReconciledAmount this[Stage stage] => stage switch
    {
        Stage.Approved => Approved,
        Stage.Amended => Amended,
        _ => Actual,
    };
}
