using Transparency.Core.Municipalities;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Imports;

/// <summary>What there is to be done for one folder: to import it, to check it, to finish a withdrawal.</summary>
public sealed class FolderDuties(FolderTurns turns, FolderImport import, FolderCheck check, EditionWithdrawal withdrawal)
{
    public Task ImportAsync(FolderId folder, CancellationToken cancel) =>
        turns.RunAsync(folder, () => import.RunAsync(folder, cancel), cancel);

    /// <param name="folder">Which folder.</param>
    /// <param name="upload">With the files of this upload, or null with those that belong to none.</param>
    /// <param name="cancel">Stops it.</param>
    public Task CheckAsync(FolderId folder, string? upload, CancellationToken cancel) => check.RunAsync(folder, upload, cancel);

    public Task FinishWithdrawalAsync(FolderId folder, CancellationToken cancel) => withdrawal.FinishAsync(folder, _ => { }, cancel);

    /// <summary>Imports a folder that was listed already, unless its report covers it.</summary>
    /// <param name="listing">The folder, as it was listed.</param>
    /// <param name="pointer">What is current in it, read after that, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task LookAsync(FolderListing listing, EditionPointer? pointer, CancellationToken cancel)
    {
        if (!await import.CoversAsync(listing, pointer, cancel))
            await ImportAsync(listing.Folder, cancel);
    }
}
