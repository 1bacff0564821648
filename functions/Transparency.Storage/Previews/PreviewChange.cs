using Transparency.Core.Previews;
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
        // One that has its turn is being published.
        if (upload.IsOver || upload.Turn is not null)
            return new(upload, PreviewWords.Published);
        if (upload.ETags is null)
            return new(upload, PreviewWords.NotFinished);
        // One that is left out already is no mistake: the answer may have been lost.
        if (upload.Files.All(file => asked.Without.Contains(file, StringComparer.Ordinal)))
            return new(upload, PreviewWords.Nothing);
        if (await OfferedAsync(upload, asked, cancel) is { } notOffered)
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

        upload = await previews.ChangeAsync(upload, cancel);
        await RemoveLeftAsync(before, upload, asked.Without, cancel);

        return new(upload, null);
    }

    /// <summary>Only what a preview found to say the same may go with these files: nobody removes a file by its name.</summary>
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
