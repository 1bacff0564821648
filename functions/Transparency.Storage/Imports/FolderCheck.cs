using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Validation;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Previews;
using Transparency.Storage.Telemetry;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Imports;

/// <summary>
/// A dry run: reads a folder as it would be with the files of its subfolder <c>check</c> in it, and writes a report. Nothing else changes,
/// so two
/// workers may do it at once: each looks again after its report, and the last report is of the folder as it lies.
/// </summary>
public sealed partial class FolderCheck(
    FolderAccess folders,
    FolderReportStore reports,
    EditionPointerStore pointers,
    FolderRefusal refusal,
    FolderPreviews previews,
    TimeProvider time,
    ILogger<FolderCheck> logger)
{
    /// <returns>The report that covers the folder as it lies now, or null when there is nothing to check.</returns>
    public Task<ImportReport?> RunAsync(FolderId folder, CancellationToken cancel) => RunAsync(folder, null, cancel);

    /// <param name="folder">Which folder.</param>
    /// <param name="upload">With the files of this upload in it, or null with those that belong to none.</param>
    /// <param name="cancel">Stops it.</param>
    /// <inheritdoc cref="RunAsync(FolderId, CancellationToken)"/>
    public async Task<ImportReport?> RunAsync(FolderId folder, string? upload, CancellationToken cancel)
    {
        while (true)
        {
            var listing = await folders.SettledOrNullAsync(() => ListOrNullAsync(folder, upload, cancel), cancel);
            if (listing is null)
            {
                await reports.RemoveCheckAsync(folder, upload, cancel);
                return null;
            }

            if (await reports.ReadCheckOrNullAsync(folder, upload, cancel) is { } known && listing.IsCoveredBy(known))
                return known;

            await CheckAsync(listing, upload, cancel);
        }
    }

    private async Task<FolderListing?> ListOrNullAsync(FolderId folder, string? upload, CancellationToken cancel) =>
        (await previews.ListOrNullAsync(folder, upload, cancel))?.Whole;

    private async Task CheckAsync(FolderListing listing, string? upload, CancellationToken cancel)
    {
        using var activity = Instruments.Source.StartActivity("check");
        activity?.SetTag(TagNames.Municipality, listing.Municipality.Value).SetTag(TagNames.Year, listing.Year.Value);

        if (FolderPreviews.IsEmptied(listing))
        {
            await CheckEmptiedAsync(listing, upload, cancel);
            return;
        }

        using var workplace = new Workplace();
        // The next look finds the folder as it is now.
        if (await folders.DownloadOrNullAsync(listing, workplace.Sources, cancel) is not { } contents)
            return;

        using var reading = await folders.ReadAsync(contents, workplace.Spool, cancel);
        var pointer = await pointers.GetOrNullAsync(listing.Folder, cancel);
        await refusal.CheckCountryAsync(pointer, reading, cancel);

        if (reading.IsPublishable && pointer?.Publication.Totals is { } before)
            BudgetChecks.CheckDrop(reading.Budget.Totals(), before, reading.Problems);

        var outcome = reading.IsPublishable ? ImportOutcome.Checked : ImportOutcome.CheckFailed;
        var name = reading.Municipality.Name;
        var report = ImportReport.Of(
            listing.Folder,
            outcome,
            pointer?.Edition,
            time.GetUtcNow(),
            EditionId.RulesVersion,
            name,
            listing.Covers(),
            reading);

        if (reading.IsPublishable)
        {
            var id = EditionId.Of(
                reading.Municipality, listing.Year, contents.Files.Select(file => (file.Name, file.Sha256)), reading.Mapping);
            var withdrawn = await refusal.FindOrNullAsync(new EditionKey(listing.Folder, id), reading, cancel);
            if (withdrawn is not null)
                report = WithdrawnReport.Of(report with { Outcome = ImportOutcome.CheckFailed }, name, withdrawn);
        }

        report = report with { Before = pointer?.Publication.Totals };

        var edition = new EditionToBe(reading, workplace.Edition, pointer?.Publication);
        var preview = await previews.OfAsync(
            listing,
            report,
            edition,
            upload,
            cancel);
        await reports.WriteCheckAsync(listing.Folder, preview, upload, name, cancel);
        Instruments.CountCheck(report.Outcome);
        LogChecked(listing.Municipality.Value, listing.Year.Value, report.Outcome, report.Errors, report.Warnings);
    }

    /// <summary>The last file would be removed: there is nothing to read, and the year would be published no longer.</summary>
    private async Task CheckEmptiedAsync(FolderListing listing, string? upload, CancellationToken cancel)
    {
        var pointer = await pointers.GetOrNullAsync(listing.Folder, cancel);
        var name = pointer?.Publication.Municipality.Name ?? listing.Municipality.Value;
        var sentence = ReportSentence.WouldBeEmptied(name, listing.Year.Value);
        var report = ImportReport.Of(
            listing.Folder,
            ImportOutcome.Checked,
            pointer?.Edition,
            time.GetUtcNow(),
            EditionId.RulesVersion,
            name,
            listing.Covers(),
            null) with
        { Sentence = sentence.English, SentenceCs = sentence.Czech, Before = pointer?.Publication.Totals };

        var preview = await previews.OfEmptiedAsync(listing, report, upload, cancel);
        await reports.WriteCheckAsync(listing.Folder, preview, upload, name, cancel);
        Instruments.CountCheck(report.Outcome);
        LogChecked(listing.Municipality.Value, listing.Year.Value, report.Outcome, 0, 0);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Municipality} {Year}: {Outcome}, {Errors} errors, {Warnings} warnings; nothing was published")]
    private partial void LogChecked(string municipality, int year, ImportOutcome outcome, long errors, long warnings);
}
