using Transparency.Core.Municipalities;
using Transparency.Storage.Editions;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Publishing;

/// <summary>
/// Whether a switch that broke off may still be finished: not for a grant that was taken back since, and no undoing brings back what was
/// withdrawn since. A grant that only ran out allowed it when it was asked for.
/// </summary>
public sealed class SwitchPermission(UploadGrantStore grants, WithdrawalStore withdrawals)
{
    internal async Task<bool> HoldsAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel)
    {
        if (await grants.IsTakenBackAsync(begun.Grant, cancel))
            return false;
        if (begun is not { IsUndo: true, Edition: { } edition })
            return true;

        return (await withdrawals.ListAsync(folder, cancel)).All(withdrawal => withdrawal.Edition != edition);
    }
}
