using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Withdrawals;

/// <summary>
/// Undoes a wrong withdrawal: the editions may be published again, and the folder is marked as changed so that it is imported. What was
/// removed comes
/// back only where the folder still gives it; entries of the log stay as they are.
/// </summary>
public sealed class EditionRestoring(
    StorageAccounts accounts,
    WithdrawalStore withdrawals,
    EditionWithdrawal withdrawal,
    TimeProvider time,
    ILogger<EditionRestoring> logger)
{
    /// <param name="municipality">Whose.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="editions">These; where none is named, all that were withdrawn.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What may be published again; empty when nothing of it was withdrawn.</returns>
    public async Task<IReadOnlyList<Withdrawal>> RunAsync(
        FolderId folder,
        IReadOnlyList<string> editions,
        CancellationToken cancel)
    {
        await using var lease = await FolderLease.AcquireAsync(
            accounts,
            folder,
            time,
            logger,
            cancel);
        return await lease.HoldAsync(held => RunWithLeaseAsync(folder, editions, held));
    }

    private async Task<IReadOnlyList<Withdrawal>> RunWithLeaseAsync(
        FolderId folder,
        IReadOnlyList<string> editions,
        CancellationToken cancel)
    {
        // What a crash left half removed is no edition to go back to.
        await withdrawal.FinishWithLeaseAsync(folder, _ => { }, cancel);

        // One that is not done began after that, and waits for the lease.
        List<Withdrawal> restored =
        [
            .. (await withdrawals.ListAsync(folder, cancel)).Where(one =>
                one.IsDone && (editions.Count == 0 || editions.Contains(one.Edition)))
        ];

        // First, so that a crash leaves no folder that may be published and that nobody imports; the import waits for the lease.
        if (restored.Count > 0)
            await Changed(folder).UploadAsync(BinaryData.Empty, overwrite: true, cancel);

        foreach (var one in restored)
            await withdrawals.RemoveAsync(new EditionKey(folder, one.Edition), cancel);

        return restored;
    }

    private BlobClient Changed(FolderId folder) =>
        accounts.Exports.GetBlobClient(ExportPath.Folder(folder) + FolderNames.Changed);
}
