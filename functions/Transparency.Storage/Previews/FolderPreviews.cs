using Transparency.Core.Editions.Comparison;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Previews;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Previews;

/// <summary>
/// What a dry run looks at, and what it tells beside its report. The edition-to-be is written on this machine by the code of every import
/// and compared there; nothing of it goes into the storage.
/// </summary>
public sealed class FolderPreviews(
    ExportFolderStore folders,
    StagedUploadStore uploads,
    EditionShelf shelf,
    PreviewPageStore pages)
{
    /// <summary>A name that no edition has: what is previewed has none.</summary>
    private const string NoEdition = "000000000000";

    /// <param name="folder">Which folder.</param>
    /// <param name="upload">With the files of this upload, or null with those that belong to none.</param>
    /// <param name="cancel">Stops the listing.</param>
    /// <returns>The folder as it would be, or null where there is nothing to check.</returns>
    public async Task<PreviewedFolder?> ListOrNullAsync(FolderId folder, string? upload, CancellationToken cancel)
    {
        var (now, dropped) = await folders.ListWithCheckAsync(folder, upload, cancel);
        if (dropped.Count == 0)
            return null;
        if (upload is null)
            return new(now, dropped, now.With(dropped));

        // One that was moved to another year, or that is published or discarded, is nothing to check here any more.
        var record = await uploads.ReadOrNullAsync(folder.Municipality, upload, cancel);
        if (record is not { IsWaiting: true } || record.Year != folder.Year.Value)
            return null;
        // Only a removal is a preview without a file; of what is left of another nothing is to be said.
        if (!record.IsRemoval && !dropped.Any(file => !FolderNames.IsLeftover(file.Path.Name)))
            return null;

        var kept = dropped.Where(file => IsOf(record, file)).ToList();
        return new(now, kept, now.Without(record.Replaces ?? []).With(kept));
    }

    /// <summary>What is to be looked at before the files are published.</summary>
    /// <param name="whole">The folder as it would be.</param>
    /// <param name="report">What the dry run said of it.</param>
    /// <param name="edition">What it read.</param>
    /// <param name="upload">The upload that gets a page of it, or null.</param>
    /// <param name="cancel">Stops the comparison.</param>
    public async Task<FolderPreview> OfAsync(
        FolderListing whole,
        ImportReport report,
        EditionToBe edition,
        string? upload,
        CancellationToken cancel)
    {
        string[] dropped = [.. whole.Files.Where(IsDropped).Select(file => file.Path.Name)];
        var (changes, wages) = report.Outcome == ImportOutcome.Checked && edition.Reading.Country is null
            ? await CompareAsync(edition, whole.Folder, upload, cancel)
            : await WithoutPageAsync(whole.Folder, upload, cancel);

        return Of(whole, report, changes, new PreviewQuestions(report, dropped).All(wages));
    }

    /// <summary>What there is to say of a folder that would be left without a file: its year would be published no longer.</summary>
    public async Task<FolderPreview> OfEmptiedAsync(FolderListing whole, ImportReport report, string? upload, CancellationToken cancel)
    {
        await WithoutPageAsync(whole.Folder, upload, cancel);

        return Of(whole, report, [], report.Edition is null ? [] : [PreviewQuestions.OfEmptied(report.Year)]);
    }

    /// <summary>Whether nothing would be left in a folder but marks and settings, and nothing is dropped into it.</summary>
    public static bool IsEmptied(FolderListing whole) =>
        !whole.Data.Any() && !whole.Nested.Any() && !whole.Files.Any(IsDropped);

    /// <summary>The files that the folder would not have any more, as they lie.</summary>
    internal static IReadOnlyList<CoveredFile> Over(FolderListing whole) =>
    [
        .. whole.Over
            .Where(file => !FolderNames.IsLeftover(file.Path.Name))
            .OrderBy(file => file.FullPath, StringComparer.Ordinal)
            .Select(file => file.Version)
    ];

    private static FolderPreview Of(
        FolderListing whole,
        ImportReport report,
        IReadOnlyList<NodeChange> changes,
        IReadOnlyList<PreviewQuestion> questions)
    {
        var over = Over(whole);
        string[] names = [.. over.Select(file => ExportPath.ParseOrNull(file.Path)!.Name)];

        return new(report, changes, names, questions) { Over = over };
    }

    private async Task<(IReadOnlyList<NodeChange> Changes, long Wages)> CompareAsync(
        EditionToBe edition,
        FolderId folder,
        string? upload,
        CancellationToken cancel)
    {
        var content = EditionFiles.Write(edition.Reading, NoEdition, edition.Directory);
        var payments = Path.Combine(edition.Directory, EditionFiles.PaymentsFile);
        var (change, _) = await shelf.CompareAsync(edition.Before, content, payments, cancel);

        if (upload is not null)
            await pages.WriteAsync(folder, upload, edition.Reading.Municipality, content, cancel);

        await using var file = new FileStream(payments, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return (change?.Nodes ?? [], PaymentsCsv.ReadFile(file).LongCount(payment => WageWords.AreIn(payment.Description)));
    }

    /// <summary>Nothing is compared, and a page of what the folder gave before is not left.</summary>
    private async Task<(IReadOnlyList<NodeChange> Changes, long Wages)> WithoutPageAsync(
        FolderId folder,
        string? upload,
        CancellationToken cancel)
    {
        if (upload is not null)
            await pages.RemoveAsync(folder, upload, cancel);

        return ([], 0);
    }

    /// <summary>The mark is; a file that was left out is not, though it may still be there.</summary>
    private static bool IsOf(StagedUpload upload, ListedFile file) =>
        file.Path.Unchecked().Name is var name
        && (name == FolderNames.Changed || upload.Files.Contains(name, StringComparer.Ordinal));

    private static bool IsDropped(ListedFile file) =>
        ExportPath.ParseOrNull(file.FullPath) is { IsCheck: true } && !FolderNames.IsLeftover(file.Path.Name);
}
