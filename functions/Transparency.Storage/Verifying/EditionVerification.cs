using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Validation;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Imports;

namespace Transparency.Storage.Verifying;

/// <summary>
/// Computes a year's edition from its folder once more, with the settings and the mapping that lie there, and compares everything published
/// of
/// it: every file byte by byte, every table row value by value, and the totals in the pointer. Writes nothing.
/// </summary>
public sealed class EditionVerification(
    ExportFolderStore folders,
    EditionPointerStore pointers,
    WithdrawalStore withdrawals,
    BudgetRowStore rows,
    PublishedFileStore files,
    TransparencyOptions options)
{
    public async Task<Verification> RunAsync(FolderId folder, CancellationToken cancel)
    {
        var pointer = await pointers.GetOrNullAsync(folder, cancel);
        var withdrawn = await withdrawals.ListAsync(folder, cancel);
        var isWithdrawn = pointer?.Publication.Withdrawal is not null
            || withdrawn.Any(withdrawal => withdrawal.Edition == pointer?.Edition);
        if (isWithdrawn && withdrawn.MaxBy(withdrawal => withdrawal.At) is { } newest)
            return Ended(VerificationOutcome.Withdrawn, null) with { Withdrawal = newest };
        if (pointer?.Edition is not { } published)
            return Ended(VerificationOutcome.NotPublished, null);

        var listing = await folders.ListAsync(folder, cancel);
        using var workplace = new Workplace();
        if (await folders.DownloadOrNullAsync(listing, workplace.Sources, options.LargestFileBytes, cancel) is not { } contents)
            return Ended(VerificationOutcome.Unsettled, published);

        using var reading = FolderReader.Read(contents, options.Limits, workplace.Spool, cancel);
        if (!reading.IsPublishable)
        {
            return Ended(VerificationOutcome.NoEdition, published) with
            {
                Errors = [.. reading.Problems.InOrder().Where(problem => problem.Kind.Severity == Severity.Error)]
            };
        }

        var computed = EditionId.Of(
            reading.Municipality, folder.Year, contents.Files.Select(file => (file.Name, file.Sha256)), reading.Mapping);
        var content = EditionFiles.Write(reading, computed, workplace.Edition);
        reading.EndPayments();
        PaymentIndexFile.WriteBeside(content.Summary, workplace.Edition);
        // A folder that was changed a moment ago gives another edition, and rightly so, until it is imported.
        var parts = computed == published ? await PartsAsync(content, pointer, workplace.Edition, cancel) : [OtherEdition];

        if (!listing.IsSameAs(await folders.ListAsync(folder, cancel)))
            return Ended(VerificationOutcome.Unsettled, published);
        if ((await pointers.GetOrNullAsync(folder, cancel))?.Edition != published)
            return Ended(VerificationOutcome.Unsettled, published);

        var outcome = parts.All(part => part.Difference is null) ? VerificationOutcome.Same : VerificationOutcome.Different;
        return new Verification(outcome, published, computed, parts, []);
    }

    private static VerifiedPart OtherEdition { get; } = new("Editions", true, 1, new Difference(DifferenceKind.Edition));

    private static Verification Ended(VerificationOutcome outcome, string? published) => new(outcome, published, null, [], []);

    private async Task<IReadOnlyList<VerifiedPart>> PartsAsync(
        EditionContent content,
        EditionPointer pointer,
        string directory,
        CancellationToken cancel) =>
    [
        .. await new FileComparison(files, directory).RunAsync(content.Summary, cancel),
        await RowComparison.RunAsync(content, rows, cancel),
        new("Editions", true, 1, TotalsDifferenceOrNull(content.Summary, pointer)),
    ];

    /// <summary>Totals stand in the pointer too, because lists of years answer from it.</summary>
    private static Difference? TotalsDifferenceOrNull(EditionSummary computed, EditionPointer pointer) =>
        computed.Totals == pointer.Publication.Totals && computed.Consolidated == pointer.Publication.Consolidated
            ? null
            : new Difference(
                DifferenceKind.Value,
                pointer.Year.ToString(),
                computed.Totals == pointer.Publication.Totals ? nameof(Publication.Consolidated) : nameof(Publication.Totals));
}
