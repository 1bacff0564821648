using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.Core.Words;
using Transparency.Storage.Folders;
using Transparency.Storage.Previews;
using Transparency.Storage.Undoing;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Publishing;

/// <summary>
/// Publishes what was previewed: the files go into the folder as they are, and one import makes an edition of them. Nothing is published
/// that was not previewed, and nothing while a question is open. It holds the folder's lease from the last look at the folder to the last
/// file, and what breaks off is settled before anything else happens to the folder (<see cref="FolderSwitches"/>), so that no import
/// publishes half of it. It can be asked again after a lost answer, and by several at once.
/// </summary>
public sealed class PreviewPublication(
    PreviewStore previews,
    FolderPreviews folders,
    StagedUploadStore uploads,
    FolderAccess access,
    UndoStore undos,
    FolderSwitches switches)
{
    private const int AtOnce = 4;

    /// <param name="grant">Whose upload it is.</param>
    /// <param name="id">The upload.</param>
    /// <param name="answers">To each question of the preview the code of an answer that publishes.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it, or null where the grant has no such upload.</returns>
    public async Task<PreviewEnd?> RunOrNullAsync(
        UploadGrant grant,
        string id,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancel)
    {
        if (await previews.FindOrNullAsync(grant, id, cancel) is not { } found)
            return null;
        if (found.IsOver)
            return await OverAsync(found, cancel);
        if (found.Discarded)
            return new(found, PreviewWords.Discarded);
        if (found.ETags is null)
            return new(found, PreviewWords.NotFinished);

        await using var lease = await access.LeaseSoonOrNullAsync(found.Folder, cancel);
        if (lease is null)
            return new(found, UploadWords.Busy);

        try
        {
            return await lease.HoldAsync(held => RunWithLeaseAsync(grant, found, answers, held));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The lease was lost; asked again, it goes on.
            return new(found, UploadWords.Busy);
        }
    }

    private async Task<PreviewEnd?> RunWithLeaseAsync(
        UploadGrant grant,
        StagedUpload found,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancel)
    {
        if (await switches.SettleBegunOrRefuseAsync(found.Folder, cancel) is { } half)
            return new(found, half);
        // While the lease was waited for another may have published or changed it.
        if (await previews.FindOrNullAsync(grant, found.Id, cancel) is not { } upload)
            return null;
        if (upload.IsOver)
            return await OverAsync(upload, cancel);
        if (upload.Discarded)
            return new(upload, PreviewWords.Discarded);
        if (upload.Year != found.Year)
            return new(upload, PreviewWords.Overtaken);
        if (await undos.ReadOrNullAsync(upload.Folder, cancel) is { Turn: not null } undone && undone.Upload == upload.Id)
            return new(upload, PreviewWords.Undone);

        var (looked, refusal) = await LookAsync(upload, answers, cancel);

        return looked is null ? new(upload, refusal) : await PublishAsync(upload, looked, answers, cancel);
    }

    /// <summary>The same as at first, but where it was undone since: then nothing of it is there.</summary>
    private async Task<PreviewEnd> OverAsync(StagedUpload upload, CancellationToken cancel) =>
        await undos.ReadOrNullAsync(upload.Folder, cancel) is { Done: not null } undone && undone.Upload == upload.Id
            ? new(upload, PreviewWords.Undone)
            : new(upload, null);

    /// <summary>
    /// Also of one that was begun to be published and broke off: it goes on where the folder is still what was looked at, but for what it
    /// wrote there itself; else it is previewed anew.
    /// </summary>
    private async Task<(PreviewLook? Looked, Wording? Refusal)> LookAsync(
        StagedUpload upload,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancel)
    {
        var preview = await previews.ReadOrNullAsync(upload, cancel);
        if (preview is null && upload.Turn is null)
            return (null, PreviewWords.NotReady);

        if (preview is not { Over: { } over }
            || await folders.ListOrNullAsync(upload.Folder, upload.Id, cancel) is not { } folder
            || !IsAsPreviewed(folder.Whole, preview.Report, upload)
            || !await IsOverTheSameAsync(folder.Now, over, upload, cancel))
        {
            await PreviewAnewAsync(upload, cancel);
            return (null, PreviewWords.Changed);
        }

        if (preview.Report.Outcome != ImportOutcome.Checked)
            return (null, PreviewWords.HasErrors);

        return preview.OpenOrNull(answers) is { } open
            ? (null, PreviewWords.Unanswered(open))
            : (new(folder.Now, over), null);
    }

    /// <summary>
    /// Whether what is replaced or removed is what it was when that was previewed; where it was begun it may be there or gone already.
    /// </summary>
    private async Task<bool> IsOverTheSameAsync(
        FolderListing now,
        IReadOnlyList<CoveredFile> over,
        StagedUpload upload,
        CancellationToken cancel)
    {
        var found = now.Files.ToDictionary(file => file.FullPath, file => file.ETag.Trim('"'), StringComparer.Ordinal);
        var written = Enumerable.Range(0, upload.Files.Count).ToDictionary(upload.TargetPath, StringComparer.Ordinal);

        foreach (var path in upload.OwnPaths())
        {
            var etag = found.GetValueOrDefault(path);
            if (etag == over.FirstOrDefault(file => file.Path == path)?.Etag)
                continue;
            if (upload.Turn is null)
                return false;

            var isOwn = written.TryGetValue(path, out var file)
                ? (await FolderCopy.LookAsync(previews.Target(upload, file), cancel)).From.Upload == upload.Id
                : etag is null;
            if (!isOwn)
                return false;
        }

        return true;
    }

    private Task<StagedUpload?> PreviewAnewAsync(StagedUpload upload, CancellationToken cancel) =>
        previews.ChangeOrNullAsync(upload with { Turn = null, Answers = null, Before = null }, cancel);

    private static bool IsAsPreviewed(FolderListing whole, ImportReport report, StagedUpload upload)
    {
        if (upload.Turn is null)
            return whole.IsCoveredBy(report);

        var (mark, settings) = (ExportPath.Folder(upload.Folder) + FolderNames.Changed, ExportPath.Settings(upload.Folder.Municipality));
        return report.Rules == EditionId.RulesVersion && Others(whole.Covers()).SequenceEqual(Others(report.Covers));

        IEnumerable<CoveredFile> Others(IReadOnlyList<CoveredFile> files) =>
            files.Where(file => file.Path != mark && (file.Path != settings || !Hides(upload.Answers)));
    }

    private static bool Hides(IReadOnlyDictionary<string, string>? answers) =>
        answers?.GetValueOrDefault(PreviewQuestion.Descriptions) == PreviewAnswer.Hide;

    private async Task<PreviewEnd> PublishAsync(
        StagedUpload upload,
        PreviewLook looked,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancel)
    {
        var folder = upload.Folder;
        var begun = new FolderSwitch(upload.Id, upload.Grant, IsUndo: false);
        if (await switches.BeginOrRefuseAsync(folder, begun, cancel) is { } held)
            return new(upload, held);

        if (await InTurnOrNullAsync(upload, answers, cancel) is not { } next
            || await CopiedOrNullAsync(next, looked.Now, cancel) is not { } copied)
        {
            await switches.GiveUpAsync(folder, begun, cancel);
            return await EndedOrAsync(upload, PreviewWords.Overtaken, cancel);
        }

        begun = begun with
        {
            Turn = copied.Turn!.Value,
            // Whoever goes on with what was begun finds it in the record.
            Hides = Hides(answers) || Hides(copied.Answers),
            Files = [.. copied.Before!.Files.Select(file => Switched(copied, file))],
            Others = looked.Now.OthersThan([.. copied.OwnPaths()]),
        };

        return await switches.RunOrRefuseAsync(folder, begun, cancel) is { } refusal
            ? new(upload, refusal)
            : await EndedOrAsync(copied, PreviewWords.Overtaken, cancel);
    }

    private async Task<StagedUpload?> CopiedOrNullAsync(StagedUpload upload, FolderListing now, CancellationToken cancel)
    {
        // Before there were such records, nothing was copied that could not be undone.
        if (upload.Before is { } before && upload.OwnPaths().All(path => before.Files.Any(file => file.Path == path)))
            return upload;

        return await uploads.KeepOrNullAsync(upload with { Before = await undos.CopyAsync(upload, now, cancel) }, cancel);
    }

    private static SwitchedFile Switched(StagedUpload upload, FileBefore before)
    {
        var copy = before.Copy is { } number ? upload.BeforePlace(number) : null;
        var waiting = upload.Files.Index().Where(file => upload.TargetPath(file.Index) == before.Path).Select(file => file.Index).ToList();

        return waiting is [var at]
            ? new(before.Path, before.ETag, copy, upload.Path(at), upload.ETags![at])
            : new(before.Path, before.ETag, copy, null);
    }

    /// <summary>
    /// The upload with its turn and its answers, of the very version that was looked at: from then on nobody changes it. Null where another
    /// has changed it.
    /// </summary>
    private async Task<StagedUpload?> InTurnOrNullAsync(
        StagedUpload upload,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancel)
    {
        if (upload.Turn is not null)
            return upload;

        var before = new long[upload.Files.Count];
        await ForEachAsync(
            upload,
            async (file, stop) => before[file] = (await FolderCopy.LookAsync(previews.Target(upload, file), stop)).From.Turn,
            cancel);

        return await uploads.KeepOrNullAsync(uploads.InTurn(upload, before.Append(0).Max()) with { Answers = answers }, cancel);
    }

    /// <summary>Whoever published it meanwhile removed what waited, so that nothing was left here.</summary>
    private async Task<PreviewEnd> EndedOrAsync(StagedUpload upload, Wording refusal, CancellationToken cancel) =>
        await uploads.ReadOrNullAsync(upload.Folder.Municipality, upload.Id, cancel) switch
        {
            { IsOver: true } ended => new(ended, null),
            { Discarded: true } discarded => new(discarded, PreviewWords.Discarded),
            _ => new(upload, refusal),
        };

    private static Task ForEachAsync(StagedUpload upload, Func<int, CancellationToken, Task> run, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, upload.Files.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (file, stop) => await run(file, stop));
}
