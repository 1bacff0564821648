using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>
/// Where editions lie, each in files and in rows: puts a new one there, compares it with the one before, and clears old ones.
/// </summary>
public sealed class EditionShelf(BudgetRowStore rows, PublishedFileStore files, EditionChanges changes, EditionCleaning cleaning)
{
    internal BudgetRowStore Rows => rows;

    internal PublishedFileStore Files => files;

    /// <summary>
    /// Files come before rows, because they tell of them to whoever cleans up; the summary comes last, because it says that all is there.
    /// </summary>
    /// <param name="content">The edition.</param>
    /// <param name="directory">Where its files lie on this machine.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async Task PutAsync(EditionContent content, string directory, CancellationToken cancel)
    {
        await files.UploadAsync(content.Summary, directory, EditionFiles.StoredOf(content.Summary, directory), cancel);
        await rows.WriteAsync(content, cancel);
        await files.UploadAsync(content.Summary, directory, [EditionFiles.SummaryFile], cancel);
    }

    /// <inheritdoc cref="EditionChanges.BetweenAsync"/>
    public Task<(PublicationChange? Change, IReadOnlyList<string> Sections)> CompareAsync(
        Publication? before,
        EditionContent after,
        string paymentsFile,
        CancellationToken cancel) =>
        changes.BetweenAsync(before, after, paymentsFile, cancel);

    /// <summary>The sections that a withdrawal concerns: all of what was current.</summary>
    public Task<IReadOnlyList<string>> SectionsAsync(Publication before, CancellationToken cancel) =>
        changes.SectionsAsync(before, cancel);

    /// <summary>Removes what nothing names.</summary>
    public Task CleanAsync(FolderId folder, CancellationToken cancel) => cleaning.CleanAsync(folder, cancel);
}
