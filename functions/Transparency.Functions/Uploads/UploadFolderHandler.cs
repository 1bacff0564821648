using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Undoing;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Uploads;

/// <summary>Shows the holder of a grant what lies in the municipality's folder, without what a file says.</summary>
public sealed class UploadFolderHandler(
    GrantCheck check,
    ExportFolderStore folders,
    FolderReportStore reports,
    EditionPointerStore pointers,
    UndoStore undos)
{
    /// <summary>Of a year; every answer stays short.</summary>
    private const int MostFiles = 100;

    private const int MostYears = 40;
    private const int AtOnce = 4;

    public Task<IResult> FolderAsync(HttpRequest request, CancellationToken cancel) =>
        check.AnswerAsync(
            request,
            GrantRights.Report,
            (grant, _) => FolderAsync(request, grant, cancel),
            cancel);

    private async Task<IResult> FolderAsync(HttpRequest request, UploadGrant grant, CancellationToken cancel)
    {
        var listed = await folders.ListAllAsync(grant.Municipality, cancel);
        var town = await pointers.TownOrNullAsync(grant.Municipality, cancel);
        var years = listed.Folders.Select(folder => folder.Year)
            .Union(town?.Published.Select(pointer => pointer.Year) ?? [])
            .OrderByDescending(year => year)
            .Take(MostYears)
            .ToList();
        var said = await ReportsAsync(grant.Municipality, years, cancel);
        var undoable = grant.Rights.HasFlag(GrantRights.Upload) ? await undos.ListAsync(grant.Municipality, cancel) : null;

        var response = new UploadFolderResponse(
            grant.Municipality.Value,
            town?.Municipality.Name ?? grant.Municipality.Value,
            grant.Label,
            grant.Expires,
            grant.Rights.HasFlag(GrantRights.Upload),
            grant.Rights.HasFlag(GrantRights.Remove),
            [.. listed.Folders is [var any, ..] ? any.Files.Where(file => file.Path.Year is null).Select(File) : []],
            [
                .. years.Select(year => Year(
                    listed.Folders.FirstOrDefault(folder => folder.Year == year),
                    new FolderId(grant.Municipality, year),
                    town?.Published.FirstOrDefault(pointer => pointer.Year == year),
                    said.GetValueOrDefault(year),
                    new Address(request)) with
                {
                    Undo = UndoOrNull(grant, undoable?.GetValueOrDefault(year), Listing(listed, grant, year)),
                })
            ]);

        return PrivateResult.OfValue(response, UploadJson.Readable.UploadFolderResponse);
    }

    private async Task<IReadOnlyDictionary<FiscalYear, ImportReport>> ReportsAsync(
        MunicipalityId municipality,
        IReadOnlyList<FiscalYear> years,
        CancellationToken cancel)
    {
        var said = new ConcurrentDictionary<FiscalYear, ImportReport>();
        await Parallel.ForEachAsync(
            years,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (year, stop) =>
            {
                if (await reports.ReadOrNullAsync(new FolderId(municipality, year), stop) is { } report)
                    said[year] = report;
            });

        return said;
    }

    private static FolderYearResponse Year(
        FolderListing? listing,
        FolderId folder,
        EditionPointer? pointer,
        ImportReport? report,
        Address address)
    {
        List<ListedFile> files =
        [
            .. listing?.Files.Where(file => file.Path.Year is not null && !FolderNames.IsLeftover(file.Path.Name)) ?? []
        ];
        var links = new Dictionary<string, string>(StringComparer.Ordinal);

        if (pointer is not null)
        {
            links["page"] = address.Of(PublicPaths.YearPage(folder.Municipality.Value, folder.Year.Value));
            links["publication"] = address.Of(PublicPaths.PublicationPage(pointer.Publication.Id, "cs"));
        }

        return new(
            folder.Year.Value,
            StateOf(listing, files.Count, report),
            files.Count,
            [.. files.Take(MostFiles).Select(File)],
            pointer?.Publication.PublishedAt,
            report is null ? null : new(report.Sentence, report.SentenceCs, report.Errors, report.Warnings, report.FinishedAt),
            null,
            links);
    }

    private static FolderListing Listing(ListedFolders listed, UploadGrant grant, FiscalYear year) =>
        listed.Folders.FirstOrDefault(folder => folder.Year == year) ?? new(new(grant.Municipality, year), []);

    /// <summary>Of another grant's publication only one that may remove files may undo it; where the folder has changed, nobody.</summary>
    private static FolderUndoResponse? UndoOrNull(UploadGrant grant, FolderUndo? undo, FolderListing listing) =>
        undo is not null && (undo.Grant == grant.Id || grant.Rights.HasFlag(GrantRights.Remove)) && undo.Fits(listing)
            ? new(undo.At, undo.Until, undo.Returning, undo.Hides)
            : null;

    private static string StateOf(FolderListing? listing, int files, ImportReport? report) =>
        listing is not null && (report is null || listing.IsSwitching || !listing.IsCoveredBy(report)) ? "waiting"
        : files == 0 ? "empty"
        : report?.Outcome is ImportOutcome.Published or ImportOutcome.Unchanged ? "published"
        : "rejected";

    private static FolderFileResponse File(ListedFile file) => new(
        file.Path.Name,
        file.Bytes,
        file.Written,
        file.Path is { Year: not null, IsNested: false } && !UploadName.Escapes(file.Path.Name));
}
