using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Validation;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Publishing;
using Transparency.Storage.Telemetry;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Imports;

/// <summary>
/// The whole story of an import: make what is published equal to what lies in the folder. One worker at a time holds the folder's lease;
/// rows and files of the new edition come first, then one conditional write moves the pointer, then the log gets its entry, then what
/// nobody points to is removed. A crash at any point is healed by running it again.
/// </summary>
public sealed partial class FolderImport(
    WholeFolders folders,
    FolderReportStore reports,
    EditionShelf shelf,
    EditionMoves moves,
    FolderRefusal refusal,
    TimeProvider time,
    ILogger<FolderImport> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether a folder's report covers it, so that there is nothing to import: one request, for whoever has listed everything already.
    /// </summary>
    /// <param name="listing">The folder, as it was listed.</param>
    /// <param name="pointer">What is current in it, read after that, or null.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<bool> CoversAsync(FolderListing listing, EditionPointer? pointer, CancellationToken cancel) =>
        await reports.ReadOrNullAsync(listing.Folder, cancel) is { } report
        && IsCovered(listing, report) && IsFinished(report, pointer);

    /// <summary>Imports a folder unless its report already covers it.</summary>
    /// <returns>The report that covers the folder as it lies now.</returns>
    public async Task<ImportReport> RunAsync(FolderId folder, CancellationToken cancel)
    {
        for (var wait = TimeSpan.FromMilliseconds(100); ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            // Whoever finds the lease taken waits until it is free or somebody's report covers the change.
            if (await LookAsync(folder, cancel) is (_, { } report))
                return report;

            await using (var lease = await folders.Access.TryLeaseAsync(folder, cancel))
            {
                if (lease is not null)
                    return await lease.HoldAsync(held => RunWithLeaseAsync(folder, lease.IsFirst, held));
            }

            await Task.Delay(wait, time, cancel);
        }
    }

    /// <returns>The folder, where it had to be listed, and the report that covers it, or null.</returns>
    private async Task<(FolderListing? Listing, ImportReport? Covering)> LookAsync(FolderId folder, CancellationToken cancel)
    {
        if (await reports.ReadOrNullAsync(folder, cancel) is not { } report)
            return (null, null);

        var listing = await folders.Access.ListAsync(folder, cancel);
        var covers = IsCovered(listing, report) && IsFinished(report, await moves.CurrentOrNullAsync(folder, cancel));

        return (listing, covers ? report : null);
    }

    /// <summary>A folder that may have half of something is no state that anybody reported on.</summary>
    private static bool IsCovered(FolderListing listing, ImportReport report) => !listing.IsSwitching && listing.IsCoveredBy(report);

    /// <summary>What the storage did not give out it may give out by now, and nothing in the listing shows that.</summary>
    private static bool IsFinished(ImportReport report, EditionPointer? pointer) =>
        pointer?.Edition == report.Edition
        && pointer?.Logged != false
        && !report.ProblemCounts.ContainsKey(FileProblems.WithheldFile.Code);

    private async Task<ImportReport> RunWithLeaseAsync(FolderId folder, bool isFirst, CancellationToken cancel)
    {
        // While the lease was waited for somebody else may have imported it.
        var (seen, covering) = isFirst ? (null, null) : await LookAsync(folder, cancel);
        if (covering is not null)
            return covering;

        while (true)
        {
            using var run = new ImportRun(folder, time);
            var listing = await Step.RunAsync("import list", () => folders.SettledAsync(folder, seen, cancel));
            var report = await ImportOrNullAsync(listing, cancel);
            run.End(report);

            // The folder may have changed meanwhile: look again before the lease goes.
            if (report is not null && listing.IsSameAs(await folders.Access.ListAsync(folder, cancel)))
                return report;

            seen = null;
        }
    }

    /// <returns>The report, or null when the folder changed while it was read.</returns>
    private async Task<ImportReport?> ImportOrNullAsync(FolderListing listing, CancellationToken cancel)
    {
        var (pointer, profile, isWithdrawn) = await HealedStateAsync(listing, cancel);

        if (!listing.Data.Any() && !listing.Nested.Any())
            return await UnpublishAsync(listing, pointer, cancel);

        using var workplace = new Workplace();
        if (await Step.RunAsync(
            "import read", () => folders.Access.DownloadOrNullAsync(listing, workplace.Sources, cancel))
                is not { } contents)
        {
            return null;
        }

        using var reading = await Step.RunAsync("import check", () => folders.Access.ReadAsync(contents, workplace.Spool, cancel));
        await refusal.CheckCountryAsync(pointer, reading, cancel);

        if (!reading.IsPublishable)
        {
            await CleanAsync(listing, cancel);
            return await ReportAsync(
                listing,
                reading,
                ImportOutcome.Rejected,
                pointer?.Edition,
                pointer,
                cancel);
        }

        var edition = EditionId.Of(
            reading.Municipality, listing.Year, contents.Files.Select(file => (file.Name, file.Sha256)), reading.Mapping);

        // Withdrawing takes the lease, so nothing of the year can have been withdrawn since.
        if (isWithdrawn && await refusal.FindOrNullAsync(new EditionKey(listing.Folder, edition), reading, cancel) is { } withdrawn)
            return await RefuseAsync(listing, reading, withdrawn, pointer, cancel);

        if (profile != reading.Municipality)
            await moves.SetProfileAsync(reading.Municipality, cancel);

        var outcome = pointer?.Edition == edition ? ImportOutcome.Unchanged : ImportOutcome.Published;
        if (outcome == ImportOutcome.Published)
            await PublishAsync(listing, reading, edition, pointer, workplace, cancel);

        await CleanAsync(listing, cancel);

        return await ReportAsync(listing, reading, outcome, edition, pointer, cancel);
    }

    private async Task PublishAsync(
        FolderListing listing,
        FolderReading reading,
        string edition,
        EditionPointer? pointer,
        Workplace workplace,
        CancellationToken cancel)
    {
        var content = await Step.RunAsync("import write", () => WriteAsync(reading, edition, pointer, workplace, cancel));
        var (change, sections) = await Step.RunAsync(
            "import compare", () => shelf.CompareAsync(
                pointer?.Publication, content, Path.Combine(workplace.Edition, EditionFiles.PaymentsFile), cancel));

        var publication = NewPublication(listing, reading.Municipality.Name, pointer, content.Summary) with
        {
            Warnings = reading.Problems.Warnings,
            Change = change,
            Files = PublishedFileStore.Sizes(content.Summary, workplace.Edition),
            Sections = sections,
            Settings = EditionId.Settings(reading.Municipality, reading.Mapping),
            IsReturn = pointer?.Publication is { Withdrawal: null } last && last.Previous == edition
        };
        await PointAsync(listing, pointer, publication, cancel);
    }

    private async Task<EditionContent> WriteAsync(
        FolderReading reading,
        string edition,
        EditionPointer? pointer,
        Workplace workplace,
        CancellationToken cancel)
    {
        var content = EditionFiles.Write(reading, edition, workplace.Edition);
        reading.EndPayments();
        PaymentIndexFile.WriteBeside(content.Summary, workplace.Edition);

        // What was published before must not shape the edition's bytes: of a sudden drop only the report and the log tell.
        if (pointer?.Publication.Totals is { } before)
            BudgetChecks.CheckDrop(content.Summary.Totals, before, reading.Problems);

        await shelf.PutAsync(content, workplace.Edition, cancel);

        return content;
    }

    /// <summary>The folder still gives what whoever runs the deployment withdrew.</summary>
    private async Task<ImportReport> RefuseAsync(
        FolderListing listing,
        FolderReading reading,
        Withdrawal withdrawn,
        EditionPointer? pointer,
        CancellationToken cancel)
    {
        await CleanAsync(listing, cancel);

        var name = reading.Municipality.Name;
        var report = WithdrawnReport.Of(NewReport(listing, ImportOutcome.Rejected, pointer?.Edition, name, null), name, withdrawn);
        await Step.RunAsync("import report", () => reports.WriteAsync(listing.Folder, report, name, cancel));

        return report;
    }

    /// <summary>The folder is empty: its year is published no longer.</summary>
    private async Task<ImportReport> UnpublishAsync(FolderListing listing, EditionPointer? pointer, CancellationToken cancel)
    {
        var name = pointer?.Publication.Municipality.Name ?? listing.Municipality.Value;

        if (pointer?.Edition is not null)
        {
            var publication = NewPublication(listing, name, pointer, null) with
            {
                Sections = await shelf.SectionsAsync(pointer.Publication, cancel)
            };
            await PointAsync(listing, pointer, publication, cancel);
        }

        await CleanAsync(listing, cancel);

        var report = NewReport(listing, ImportOutcome.Emptied, null, name, null);
        await Step.RunAsync("import report", () => reports.WriteAsync(listing.Folder, report, name, cancel));

        return report;
    }

    /// <summary>
    /// The pointer, whose publication stands in the log even if the worker that moved it crashed before it wrote it, and which names
    /// nothing that was withdrawn; what the municipality said of itself before; and whether anything of the year was withdrawn.
    /// </summary>
    private async Task<(EditionPointer? Pointer, Municipality? Profile, bool IsWithdrawn)> HealedStateAsync(
        FolderListing listing,
        CancellationToken cancel)
    {
        var (pointer, isWithdrawn, profile) = await moves.StateAsync(listing.Folder, cancel);
        if (isWithdrawn)
        {
            await refusal.FinishAsync(listing.Folder, cancel);
            pointer = await moves.CurrentOrNullAsync(listing.Folder, cancel);
        }

        if (pointer is not { Logged: false })
            return (pointer, profile, isWithdrawn);

        await LogAsync(pointer, cancel);

        return (await moves.CurrentOrNullAsync(listing.Folder, cancel), profile, isWithdrawn);
    }

    private async Task PointAsync(FolderListing listing, EditionPointer? from, Publication to, CancellationToken cancel) =>
        await LogAsync(
            await Step.RunAsync("import point", () => moves.MoveAsync(from, listing.Folder, to, cancel)),
            cancel);

    private Task LogAsync(EditionPointer pointer, CancellationToken cancel) =>
        Step.RunAsync("import log", () => moves.LogAsync(pointer, cancel));

    private Task CleanAsync(FolderListing listing, CancellationToken cancel) =>
        Step.RunAsync("import clean", () => shelf.CleanAsync(listing.Folder, cancel));

    private Publication NewPublication(FolderListing listing, string name, EditionPointer? pointer, EditionSummary? edition)
    {
        var at = PublicationLog.Moment(time.GetUtcNow(), pointer);
        return new Publication(
            PublicationLog.Id(at, listing.Folder, edition?.Edition),
            new MunicipalityName(listing.Municipality.Value, name), listing.Year.Value, edition?.Edition, pointer?.Edition, at,
            edition is null
                ? []
                :
                [
                    .. edition.Sources
                        .Where(source => !source.Name.Contains('/', StringComparison.Ordinal))
                        .Select(source => new PublishedSource(source.Name, source.Format, source.Bytes, source.Sha256))
                ],
            edition?.Totals, edition?.Consolidated, 0, null, null, []);
    }

    private async Task<ImportReport> ReportAsync(
        FolderListing listing,
        FolderReading reading,
        ImportOutcome outcome,
        string? edition,
        EditionPointer? before,
        CancellationToken cancel)
    {
        var name = reading.Municipality.Name;
        var report = NewReport(listing, outcome, edition, name, reading) with { Before = before?.Publication.Totals };
        await Step.RunAsync("import report", () => reports.WriteAsync(listing.Folder, report, name, cancel));

        var rowsRead = report.Files.Sum(file => file.Rows);
        LogImported(
            listing.Municipality.Value,
            listing.Year.Value,
            outcome,
            edition,
            rowsRead,
            report.Errors,
            report.Warnings);

        return report;
    }

    private ImportReport NewReport(FolderListing listing, ImportOutcome outcome, string? edition, string name, FolderReading? reading) =>
        ImportReport.Of(
            listing.Folder,
            outcome,
            edition,
            time.GetUtcNow(),
            EditionId.RulesVersion,
            name,
            listing.Covers(),
            reading);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Municipality} {Year}: {Outcome}, edition {Edition}, {Rows} rows, {Errors} errors, {Warnings} warnings")]
    private partial void LogImported(
        string municipality,
        int year,
        ImportOutcome outcome,
        string? edition,
        long rows,
        long errors,
        long warnings);
}
