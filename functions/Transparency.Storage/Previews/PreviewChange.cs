using Transparency.Core.Previews;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Previews;

/// <summary>
/// Previews files otherwise: in another year, without one of them, in the place of one that the folder has. Nothing but what waits is
/// touched. It can be asked again after a lost answer.
/// </summary>
public sealed class PreviewChange(PreviewStore previews)
{
    /// <returns>What came of it, or null where the grant has no such upload.</returns>
    public async Task<PreviewEnd?> RunOrNullAsync(UploadGrant grant, string id, RequestedPreview asked, CancellationToken cancel)
    {
        if (await previews.FindOrNullAsync(grant, id, cancel) is not { } upload)
            return null;
        if (asked.Discards)
            return await DiscardAsync(upload, cancel);
        if (upload.IsOver)
            return new(upload, PreviewWords.Published);
        if (upload.Discarded)
            return new(upload, PreviewWords.Discarded);
        // One that has its turn is being published.
        if (upload.Turn is not null)
            return new(upload, PreviewWords.Publishing);
        if (upload.ETags is null)
            return new(upload, PreviewWords.NotFinished);
        if (upload.IsRemoval)
            return new(upload, PreviewWords.Removal);
        // One that is left out already is no mistake: the answer may have been lost.
        if (upload.Files.All(file => asked.Without.Contains(file, StringComparer.Ordinal)))
            return new(upload, PreviewWords.Nothing);
        if (!grant.Rights.HasFlag(GrantRights.Remove) && await OfferedAsync(upload, asked, cancel) is { } notOffered)
            return new(upload, PreviewWords.NotReplaceable(notOffered));

        var before = upload;
        upload = WithoutFiles(upload, asked.Without);

        if (asked.Replaces.Count > 0)
            upload = upload with { Replaces = [.. (upload.Replaces ?? []).Union(asked.Replaces, StringComparer.Ordinal)] };
        if (asked.Year is { } year && year != upload.Year)
        {
            (upload, var refusal) = await MovedAsync(upload, year, cancel);
            if (refusal is not null)
                return new(before, refusal);
        }

        if (await previews.ChangeOrNullAsync(upload, cancel) is not { } changed)
            return await OvertakenOrNullAsync(grant, before, upload, cancel);

        await RemoveLeftAsync(before, upload, asked.Without, cancel);

        return new(changed, null);
    }

    /// <summary>
    /// From then on it is not published, also where that was asked for already and has not begun. Where it has, or is over, that is told:
    /// of the two who ask at the same moment one is the first in the record.
    /// </summary>
    private async Task<PreviewEnd> DiscardAsync(StagedUpload upload, CancellationToken cancel)
    {
        if (!upload.IsOver && !upload.Discarded)
        {
            if (upload.Turn is not null)
                return new(upload, PreviewWords.Publishing);
            if (await previews.DiscardOrNullAsync(upload, cancel) is not { } discarded)
                return new(upload, PreviewWords.Overtaken);

            upload = discarded;
        }

        // Also what a discarding left that broke off.
        if (upload.Discarded)
            await previews.RemoveAsync(upload.Folder, upload.Id, cancel);

        return new(upload, null);
    }

    /// <summary>
    /// What another kept at the same moment holds; what was copied for this change goes, but where the other has its own.
    /// </summary>
    private async Task<PreviewEnd?> OvertakenOrNullAsync(
        UploadGrant grant,
        StagedUpload before,
        StagedUpload wanted,
        CancellationToken cancel)
    {
        if (await previews.FindOrNullAsync(grant, before.Id, cancel) is not { } now)
            return null;
        if (wanted.Year != before.Year && now.Year != wanted.Year)
            await previews.RemoveAsync(wanted.Folder, wanted.Id, cancel);

        return new(now, PreviewWords.Overtaken);
    }

    /// <summary>
    /// Only what a preview found to say the same may go with these files: by its name a file is removed by a grant that may do so alone.
    /// </summary>
    private async Task<string?> OfferedAsync(StagedUpload upload, RequestedPreview asked, CancellationToken cancel)
    {
        if (asked.Replaces.Count == 0)
            return null;

        var preview = await previews.ReadOrNullAsync(upload, cancel);
        var offered = preview?.Questions
            .SelectMany(question => question.Answers)
            .Where(answer => answer.Code == PreviewAnswer.Replace)
            .Select(answer => answer.File)
            .Concat(upload.Replaces ?? []) ?? [];
        return asked.Replaces.Except(offered.OfType<string>(), StringComparer.Ordinal).FirstOrDefault();
    }

    private static StagedUpload WithoutFiles(StagedUpload upload, IReadOnlyList<string> names)
    {
        int[] kept =
        [
            .. Enumerable.Range(0, upload.Files.Count).Where(file => !names.Contains(upload.Files[file], StringComparer.Ordinal))
        ];
        return upload with
        {
            Files = [.. kept.Select(file => upload.Files[file])],
            ETags = [.. kept.Select(file => upload.ETags![file])],
            // What the folder has may have had its place taken by the very file that is left out: it is asked for again where it is not.
            Replaces = kept.Length < upload.Files.Count ? null : upload.Replaces,
        };
    }

    /// <summary>The files are copied before anything says that they are there; what they replaced is of the year they leave.</summary>
    private async Task<(StagedUpload Upload, Wording? Refusal)> MovedAsync(StagedUpload upload, int year, CancellationToken cancel)
    {
        var moved = upload with { Year = year, Replaces = null };
        var etags = new string[upload.Files.Count];

        for (var file = 0; file < etags.Length; file++)
        {
            var (etag, refusal) = await previews.CopyAsync(upload, file, previews.File(moved, file), cancel);
            if (etag is null)
                return (upload, refusal);

            etags[file] = etag;
        }

        return (moved with { ETags = etags }, null);
    }

    private async Task RemoveLeftAsync(StagedUpload before, StagedUpload now, IReadOnlyList<string> without, CancellationToken cancel)
    {
        if (before.Year != now.Year)
        {
            await previews.RemoveAsync(before.Folder, before.Id, cancel);
            return;
        }

        foreach (var (file, name) in before.Files.Index())
        {
            if (without.Contains(name, StringComparer.Ordinal))
                await previews.File(before, file).DeleteIfExistsAsync(cancellationToken: cancel);
        }
    }
}
