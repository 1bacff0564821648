using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;

namespace Transparency.LocalHost.Administering.Withdrawing;

/// <summary>What <c>admin withdraw</c> or <c>admin restore</c> was asked for.</summary>
/// <param name="Folder">Of which folder.</param>
/// <param name="Editions">These; where none is named, the current one, or all that were withdrawn.</param>
/// <param name="All">All editions of the year.</param>
/// <param name="Reason">Why; null for restoring.</param>
/// <param name="Azure">The services in Azure, reached by identity; null for the instance that runs here.</param>
/// <param name="Port">Where that listens.</param>
internal sealed record RequestedWithdrawal(
    FolderId Folder,
    IReadOnlyList<string> Editions,
    bool All,
    WithdrawalReason? Reason,
    DeploymentStorage? Azure,
    int Port)
{
    public MunicipalityId Municipality => Folder.Municipality;

    public FiscalYear Year => Folder.Year;
}
