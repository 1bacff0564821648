using Microsoft.Extensions.Logging;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Storage.Previews;
using Transparency.Storage.Undoing;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Publishing;

/// <summary>
/// Publishing and undoing leave a folder whole: with all that they bring, or as it was. One that broke off is finished by whoever has the
/// folder's lease next, and taken back where that cannot or must not be. From then on it is taken back only.
/// </summary>
public sealed partial class FolderSwitches(
    FolderSwitchStore store,
    FolderSwitching switching,
    SwitchEnding ending,
    SwitchPermission permission,
    ILogger<FolderSwitches> logger)
{
    /// <summary>Says that there will be one, before anything is prepared for it.</summary>
    /// <returns>Why it cannot be begun, or null.</returns>
    internal Task<Wording?> BeginOrRefuseAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel) =>
        store.BeginOrRefuseAsync(folder, begun, cancel);

    /// <summary>Of one that touched nothing yet.</summary>
    internal Task GiveUpAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel) =>
        ending.BackAsync(
            folder,
            begun,
            [],
            false,
            cancel);

    /// <summary>Puts every file in its place; none where one of them could not be brought back.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="begun">What becomes of it.</param>
    /// <param name="cancel">Stops it; what broke off is settled later.</param>
    /// <returns>Why all is as it was, or why it is not even that; or null.</returns>
    internal async Task<Wording?> RunOrRefuseAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel)
    {
        if (begun.Files!.FirstOrDefault(file => file is { Before: not null, Copy: null }) is { } lost)
        {
            await GiveUpAsync(folder, begun, cancel);
            return UploadWords.NotCopied(lost.Path);
        }

        await store.KeepAsync(folder, begun, cancel);

        return await ForwardOrRefuseAsync(folder, begun, cancel) is { } refusal
            ? await BackOrRefuseAsync(folder, begun, refusal == Changed(begun), cancel) ?? refusal
            : null;
    }

    /// <summary>Makes a folder whole in which one broke off, for whoever has its lease; its mark goes too.</summary>
    /// <returns>Why it is not whole, or null.</returns>
    internal async Task<Wording?> SettleOrRefuseAsync(FolderId folder, CancellationToken cancel)
    {
        if (await store.ReadOrNullAsync(folder, cancel) is { } begun)
            return await SettleOrRefuseAsync(folder, begun, cancel);

        // Its record went first, or somebody dropped it.
        await store.UnmarkAsync(folder, cancel);

        return null;
    }

    /// <returns>Why it is not whole, or null; also where there was nothing to settle.</returns>
    internal async Task<Wording?> SettleBegunOrRefuseAsync(FolderId folder, CancellationToken cancel) =>
        await store.ReadOrNullAsync(folder, cancel) is { } begun ? await SettleOrRefuseAsync(folder, begun, cancel) : null;

    private async Task<Wording?> SettleOrRefuseAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel)
    {
        if (begun.Files is null)
        {
            await GiveUpAsync(folder, begun, cancel);
            return null;
        }

        if (await ending.IsDoneAsync(folder, begun, cancel))
        {
            await ending.ForgetAsync(folder, begun, cancel);
            return null;
        }

        if (!begun.IsBack
            && await permission.HoldsAsync(folder, begun, cancel)
            && await ForwardOrRefuseAsync(folder, begun, cancel) is null)
        {
            LogFinished(folder.Municipality.Value, folder.Year.Value, begun.Upload);
            return null;
        }

        var refusal = await BackOrRefuseAsync(folder, begun, isOther: true, cancel);
        if (refusal is null)
            LogTakenBack(folder.Municipality.Value, folder.Year.Value, begun.Upload);

        return refusal;
    }

    private Task<Wording?> ForwardOrRefuseAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel) =>
        RefusedWhereItFailsAsync(folder, begun, UploadWords.Failed, async () =>
        {
            var end = await switching.ForwardAsync(folder, begun, Changed(begun), cancel);

            if (end.Refusal is null)
                await ending.ForwardAsync(folder, begun, end.Files, cancel);

            return end.Refusal;
        });

    private async Task<Wording?> BackOrRefuseAsync(FolderId folder, FolderSwitch begun, bool isOther, CancellationToken cancel)
    {
        var back = begun with { IsBack = true };
        // What is half taken back must not be finished.
        if (!begun.IsBack)
            await store.KeepAsync(folder, back, cancel);

        var refusal = await RefusedWhereItFailsAsync(folder, back, UploadWords.Half, async () =>
        {
            var end = await switching.BackAsync(folder, back, Changed(begun), cancel);

            if (end.Refusal is null)
            {
                await ending.BackAsync(
                    folder,
                    back,
                    end.Files,
                    isOther || end.Files.Count > 0,
                    cancel);
            }

            return end.Refusal;
        });

        if (refusal is not null)
            LogHalf(folder.Municipality.Value, folder.Year.Value, begun.Upload, refusal.English);

        return refusal;
    }

    /// <summary>What fails for good is as what is refused; what may pass by itself breaks off, and is settled later.</summary>
    private async Task<Wording?> RefusedWhereItFailsAsync(
        FolderId folder,
        FolderSwitch begun,
        Wording failed,
        Func<Task<Wording?>> runOrRefuse)
    {
        try
        {
            return await runOrRefuse();
        }
        catch (Exception fault) when (!TransientFault.Is(fault))
        {
            LogFault(fault, folder.Municipality.Value, folder.Year.Value, begun.Upload);
            return failed;
        }
    }

    private static Wording Changed(FolderSwitch begun) => begun.IsUndo ? UndoWords.Changed : PreviewWords.Changed;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Municipality} {Year}: what broke off of upload {Upload} is finished")]
    private partial void LogFinished(string municipality, int year, string upload);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Municipality} {Year}: what broke off of upload {Upload} is taken back")]
    private partial void LogTakenBack(string municipality, int year, string upload);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Municipality} {Year}: upload {Upload} failed half way for a reason that does not pass")]
    private partial void LogFault(Exception fault, string municipality, int year, string upload);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Municipality} {Year} has half of upload {Upload}, which can be neither finished nor taken back now, and is not "
            + "imported until it can: {Reason}")]
    private partial void LogHalf(string municipality, int year, string upload, string reason);
}
