using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.Core.Words;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Previews;

/// <summary>
/// Publishes what was previewed: the files go into the folder as they are, and one import makes an edition of them. Nothing is published
/// that was not previewed, and nothing while a question is open. It can be asked again after a lost answer, and by several at once.
/// </summary>
public sealed class PreviewPublication(
    PreviewStore previews,
    FolderPreviews folders,
    StagedUploadStore uploads,
    HiddenDescriptions descriptions)
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
        if (await previews.FindOrNullAsync(grant, id, cancel) is not { } upload)
            return null;
        if (upload.IsOver)
            return new(upload, null);
        if (upload.ETags is null)
            return new(upload, PreviewWords.NotFinished);
        // One that has its turn was begun to be published, so what it replaces may be there already.
        if (upload.Turn is null && await RefusalOrNullAsync(upload, answers, cancel) is { } refusal)
            return new(upload, refusal);

        return await PublishAsync(upload, answers, cancel);
    }

    private async Task<Wording?> RefusalOrNullAsync(
        StagedUpload upload,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancel)
    {
        if (await previews.ReadOrNullAsync(upload, cancel) is not { } preview)
            return PreviewWords.NotReady;
        if (await folders.ListOrNullAsync(upload.Folder, upload.Id, cancel) is not { } folder || !folder.Whole.IsCoveredBy(preview.Report))
        {
            await previews.ChangeAsync(upload, cancel);
            return PreviewWords.Changed;
        }

        if (preview.Report.Outcome != ImportOutcome.Checked)
            return PreviewWords.HasErrors;

        return preview.OpenOrNull(answers) is { } open ? PreviewWords.Unanswered(open) : null;
    }

    private async Task<PreviewEnd> PublishAsync(StagedUpload upload, IReadOnlyDictionary<string, string> answers, CancellationToken cancel)
    {
        var before = new long[upload.Files.Count];
        await ForEachAsync(
            upload,
            async (file, stop) => before[file] = (await FolderCopy.LookAsync(previews.Target(upload, file), stop)).From.Turn,
            cancel);

        // First, so that no import shows them, and none that goes on with what was begun.
        var hides = answers.GetValueOrDefault(PreviewQuestion.Descriptions) == PreviewAnswer.Hide;
        if (hides)
            await descriptions.HideAsync(upload.Folder.Municipality, cancel);

        if (await uploads.TakeTurnOrNullAsync(upload, before.Max(), cancel) is not { } next)
            return new(upload, PreviewWords.NotReady);
        if (next.IsOver)
            return new(next, null);

        var etags = new string?[next.Files.Count];
        var refusals = new Wording?[next.Files.Count];
        await ForEachAsync(
            next,
            async (file, stop) => (etags[file], refusals[file]) = await previews.CopyAsync(next, file, previews.Target(next, file), stop),
            cancel);

        if (refusals.FirstOrDefault(refusal => refusal is not null) is { } refused)
            return await EndedOrAsync(next, refused, cancel);

        // Settings among the files have taken the place of those.
        if (hides && next.Files.Index().FirstOrDefault(file => file.Item == FolderNames.Settings) is { Item: not null } settings)
            etags[settings.Index] = await descriptions.HideAsync(next.Folder.Municipality, cancel);

        await RemoveReplacedAsync(next, cancel);

        var ended = next with { Published = [.. etags.OfType<string>()] };
        await uploads.KeepAsync(ended, cancel);
        await previews.RemoveAsync(ended.Folder, ended.Id, cancel);

        return new(ended, null);
    }

    /// <summary>Whoever published it meanwhile removed what waited, so that nothing was left here.</summary>
    private async Task<PreviewEnd> EndedOrAsync(StagedUpload upload, Wording refusal, CancellationToken cancel) =>
        await uploads.ReadOrNullAsync(upload.Folder.Municipality, upload.Id, cancel) is { IsOver: true } ended
            ? new(ended, null)
            : new(upload, refusal);

    /// <summary>After the new files are there, so that the folder is never without both.</summary>
    private async Task RemoveReplacedAsync(StagedUpload upload, CancellationToken cancel)
    {
        if (upload.Replaces is not { Count: > 0 } replaced)
            return;

        foreach (var name in replaced.Except(upload.Files, StringComparer.Ordinal))
            await previews.InFolder(upload, name).DeleteIfExistsAsync(cancellationToken: cancel);

        // Only writing raises an event.
        await previews.InFolder(upload, FolderNames.Changed).UploadAsync(BinaryData.Empty, overwrite: true, cancel);
    }

    private static Task ForEachAsync(StagedUpload upload, Func<int, CancellationToken, Task> run, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, upload.Files.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (file, stop) => await run(file, stop));
}
