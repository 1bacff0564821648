using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Undoing;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Publishing;

/// <summary>
/// Brings back the files that a folder had before its last publication by an upload; the import makes of them the edition that they were.
/// It holds the folder's lease, what breaks off is settled before anything else happens to the folder (<see cref="FolderSwitches"/>), and
/// asked again after it is done it answers the same. What was withdrawn
/// does not come back, and descriptions of payments that were hidden stay so.
/// </summary>
public sealed class FolderUndoing(
    StorageAccounts accounts,
    UndoStore undos,
    FolderAccess access,
    WithdrawalStore withdrawals,
    FolderSwitches switches,
    TimeProvider time)
{
    public async Task<UndoEnd> RunAsync(UploadGrant grant, FolderId folder, CancellationToken cancel)
    {
        await using var lease = await access.LeaseSoonOrNullAsync(folder, cancel);
        if (lease is null)
            return UndoEnd.Refused(UploadWords.Busy);

        try
        {
            return await lease.HoldAsync(held => RunWithLeaseAsync(grant, folder, held));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The lease was lost; asked again, it goes on.
            return UndoEnd.Refused(UploadWords.Busy);
        }
    }

    private async Task<UndoEnd> RunWithLeaseAsync(UploadGrant grant, FolderId folder, CancellationToken cancel)
    {
        if (await switches.SettleBegunOrRefuseAsync(folder, cancel) is { } half)
            return UndoEnd.Refused(half);
        if (await undos.ReadOrNullAsync(folder, cancel) is not { } undo)
            return UndoEnd.Refused(UndoWords.Nothing);
        if (undo.Grant != grant.Id && !grant.Rights.HasFlag(GrantRights.Remove))
            return UndoEnd.Refused(UndoWords.NotYours);
        if (undo.Done is { } done)
            return new(undo.Returning, done, null);
        if ((await withdrawals.ListAsync(folder, cancel)).Any(withdrawal => withdrawal.Edition == undo.Edition))
            return UndoEnd.Refused(UndoWords.Withdrawn);
        if (!await FitsAsync(undo, await access.ListAsync(folder, cancel), cancel))
            return UndoEnd.Refused(UndoWords.Changed);

        return await BringBackAsync(grant, folder, undo, cancel);
    }

    private async Task<UndoEnd> BringBackAsync(UploadGrant grant, FolderId folder, FolderUndo undo, CancellationToken cancel)
    {
        var begun = new FolderSwitch(undo.Upload, grant.Id, IsUndo: true);
        if (await switches.BeginOrRefuseAsync(folder, begun, cancel) is { } held)
            return UndoEnd.Refused(held);

        undo = await InTurnAsync(folder, undo, cancel);

        if (await FilesOrNullAsync(folder, undo, await access.ListAsync(folder, cancel), cancel) is not { } files)
        {
            await switches.GiveUpAsync(folder, begun, cancel);
            return UndoEnd.Refused(UndoWords.Nothing);
        }

        begun = begun with
        {
            Turn = undo.Turn!.Value,
            Hides = undo.Hides,
            Edition = undo.Edition,
            Files = files,
        };

        if (await switches.RunOrRefuseAsync(folder, begun, cancel) is { } refusal)
            return UndoEnd.Refused(refusal);

        return await undos.ReadOrNullAsync(folder, cancel) is { Done: { } done }
            ? new(undo.Returning, done, null)
            : UndoEnd.Refused(UndoWords.Nothing);
    }

    /// <summary>Also where it broke off: what is not as the publication left it has to be what the undoing made of it.</summary>
    private async Task<bool> FitsAsync(FolderUndo undo, FolderListing now, CancellationToken cancel)
    {
        if (!undo.Fits(now))
            return false;

        foreach (var file in undo.Unlike(now))
        {
            var (there, from) = await FolderCopy.LookAsync(accounts.Exports.GetBlobClient(file.Path), cancel);
            if (there is null ? file.Copy is not null : from != MarkOf(undo))
                return false;
        }

        return true;
    }

    private static UploadMark MarkOf(FolderUndo undo) => FolderSwitch.MarkOfUndo(undo.Upload, undo.Turn ?? 0);

    /// <summary>After everything that the folder has under these names, once.</summary>
    private async Task<FolderUndo> InTurnAsync(FolderId folder, FolderUndo undo, CancellationToken cancel)
    {
        if (undo.Turn is not null)
            return undo;

        var turn = time.GetUtcNow().UtcTicks;

        foreach (var file in undo.Files)
            turn = Math.Max(turn, (await FolderCopy.LookAsync(accounts.Exports.GetBlobClient(file.Path), cancel)).From.Turn + 1);

        var begun = undo with { Turn = turn };
        await undos.WriteAsync(folder, begun, cancel);

        return begun;
    }

    /// <summary>What was there before and is there now, both with copies; null where one of those is gone that come back.</summary>
    private async Task<IReadOnlyList<SwitchedFile>?> FilesOrNullAsync(
        FolderId folder,
        FolderUndo undo,
        FolderListing now,
        CancellationToken cancel)
    {
        var files = new List<SwitchedFile>();
        var copies = await undos.CopyAsync(In(undo.Turn), [.. undo.Files.Select(file => file.Path)], now, cancel);

        foreach (var (before, current) in undo.Files.Zip(copies))
        {
            var source = before.Copy is { } number ? In(undo.Published).BeforePlace(number) : null;
            if (source is not null && !await accounts.Incoming.GetBlobClient(source).ExistsAsync(cancel))
                return null;

            files.Add(new(before.Path, current.ETag, current.Copy is { } copy ? In(undo.Turn).BeforePlace(copy) : null, source));
        }

        return files;

        // Copies lie by the upload and the turn in which they were made.
        StagedUpload In(long? turn) => new(
            undo.Upload,
            undo.Grant,
            folder.Municipality.Value,
            folder.Year.Value,
            false,
            [],
            Turn: turn);
    }
}
