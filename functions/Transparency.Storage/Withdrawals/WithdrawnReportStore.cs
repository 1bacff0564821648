using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Withdrawals;

/// <summary>Takes from a folder's reports what they quote of withdrawn editions: reports quote rows.</summary>
internal sealed class WithdrawnReportStore(FolderReportStore reports, EditionPointerStore pointers, TimeProvider time)
{
    /// <returns>How many were replaced or removed.</returns>
    public async Task<int> ReplaceAsync(
        FolderId folder,
        IReadOnlyList<Withdrawal> together,
        CancellationToken cancel)
    {
        var replaced = 0;

        if (await reports.ReadCheckOrNullAsync(folder, cancel) is not null)
            replaced++;

        // The next event or night writes the report of the dry run anew, a preview whoever drops the files again.
        await reports.RemoveChecksAsync(folder, cancel);

        if (await reports.ReadOrNullAsync(folder, cancel) is not { Edition: { } edition } report)
            return replaced;
        if (together.FirstOrDefault(withdrawal => withdrawal.Edition == edition) is not { } withdrawal)
            return replaced;

        var pointer = await pointers.GetOrNullAsync(folder, cancel);
        var name = pointer?.Publication.Municipality.Name ?? folder.Municipality.Value;
        var isOfThese = report.Outcome is ImportOutcome.Published or ImportOutcome.Unchanged;
        var ended = report with
        {
            Outcome = ImportOutcome.Rejected,
            Edition = pointer?.Edition,
            FinishedAt = time.GetUtcNow(),
            // A folder that gives the edition would be refused: no night need read it again. Of any other the next one tells.
            Covers = isOfThese ? report.Covers : [],
        };
        await reports.WriteAsync(folder, WithdrawnReport.Of(ended, name, withdrawal), name, cancel);

        return replaced + 1;
    }
}
