using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Previews;
using Transparency.Core.Words;

namespace Transparency.Storage.Folders;

/// <summary>
/// The last report of each folder, as <c>report.json</c> and as a page: <c>{municipality}/{year}/report.html</c> in Czech and
/// <c>report.en.html</c> in English; the same of the last dry run under <c>check</c>, of one of an upload under
/// <c>check-{upload}</c>; and when any folder was last imported, as the blob
/// <c>last-import</c>.
/// </summary>
public sealed class FolderReportStore(StorageAccounts accounts, ReportRendering render)
{
    private const string LastImport = "last-import";
    private const string Import = "report";
    private const string Check = "check";
    private const string Preview = ".preview.json";
    private static readonly string[] Endings = [".html", ".en.html", ".page.html", ".page.en.html", Preview, ".json"];

    public Task<ImportReport?> ReadOrNullAsync(FolderId folder, CancellationToken cancel) =>
        ReadOrNullAsync(folder, Import, cancel);

    /// <summary>The report of the last dry run of what belongs to no upload.</summary>
    public Task<ImportReport?> ReadCheckOrNullAsync(FolderId folder, CancellationToken cancel) =>
        ReadCheckOrNullAsync(folder, null, cancel);

    /// <summary>The report of the last dry run.</summary>
    /// <param name="folder">Which folder.</param>
    /// <param name="upload">Of this upload, or null of what belongs to none.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Task<ImportReport?> ReadCheckOrNullAsync(FolderId folder, string? upload, CancellationToken cancel) =>
        ReadOrNullAsync(folder, CheckOf(upload), cancel);

    /// <summary>What would be published, as the last dry run found; see <see cref="ReadCheckOrNullAsync"/>.</summary>
    public async Task<FolderPreview?> ReadPreviewOrNullAsync(FolderId folder, string? upload, CancellationToken cancel) =>
        await Blob(folder, CheckOf(upload) + Preview).ReadOrNullAsync(cancel) is { } content
            ? JsonSerializer.Deserialize(content.ToMemory().Span, PreviewJson.Default.FolderPreview)
            : null;

    /// <summary>A report as it is kept, for its own municipality: as JSON or as a page.</summary>
    /// <param name="folder">Which folder.</param>
    /// <param name="check">That of the last dry run.</param>
    /// <param name="ending"><c>.json</c>, <c>.html</c> or <c>.en.html</c>.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<byte[]?> BytesOrNullAsync(
        FolderId folder,
        bool check,
        string ending,
        CancellationToken cancel) =>
        (await Blob(folder, (check ? Check : Import) + ending).ReadOrNullAsync(cancel))?.ToArray();

    /// <summary>Removes the report of a dry run whose files are gone.</summary>
    public async Task RemoveCheckAsync(FolderId folder, string? upload, CancellationToken cancel)
    {
        foreach (var ending in Endings)
            await Blob(folder, CheckOf(upload) + ending).DeleteIfExistsAsync(cancellationToken: cancel);
    }

    /// <summary>Removes the reports of all dry runs of a folder: they quote what is published.</summary>
    public async Task RemoveChecksAsync(FolderId folder, CancellationToken cancel)
    {
        await foreach (var blob in accounts.Reports.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{folder}/{Check}", cancel))
            await accounts.Reports.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
    }

    /// <summary>Writes what a dry run found, what to decide before the report: whoever waits for that may ask at once.</summary>
    public async Task WriteCheckAsync(FolderId folder, FolderPreview preview, string? upload, string name, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(preview, PreviewJson.Default.FolderPreview);
        await Blob(folder, CheckOf(upload) + Preview).WriteAsync(BinaryData.FromBytes(json), "application/json", cancel);
        await WriteAsync(folder, preview.Report, CheckOf(upload), name, cancel);
    }

    /// <summary>Removes the previews of uploads that nobody published in time.</summary>
    /// <param name="before">Those written before this, UTC.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task SweepPreviewsAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var previews = new List<BlobItem>();

        await foreach (var blob in accounts.Reports.GetBlobsAsync(cancellationToken: cancel))
        {
            if (blob.Name.Contains($"/{Check}-", StringComparison.Ordinal))
                previews.Add(blob);
        }

        // A preview is as old as the newest of its files, whose names differ in their endings.
        var old = previews
            .GroupBy(blob => blob.Name.Split('.')[0], StringComparer.Ordinal)
            .Where(preview => preview.Max(blob => blob.Properties.LastModified) < before);

        foreach (var blob in old.SelectMany(preview => preview))
            await accounts.Reports.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
    }

    private async Task<ImportReport?> ReadOrNullAsync(
        FolderId folder,
        string name,
        CancellationToken cancel) =>
        await Blob(folder, name + ".json").ReadOrNullAsync(cancel) is { } content
            ? JsonSerializer.Deserialize(content.ToMemory().Span, ReportJson.Default.ImportReport)
            : null;

    /// <summary>Writes the page first: whoever waits for the report may open the page at once.</summary>
    public Task WriteAsync(FolderId folder, ImportReport report, string name, CancellationToken cancel) =>
        WriteAsync(folder, report, report.IsCheck ? Check : Import, name, cancel);

    private async Task WriteAsync(FolderId folder, ImportReport report, string place, string name, CancellationToken cancel)
    {
        await Task.WhenAll(WritePageAsync(place + ".html", Language.Czech), WritePageAsync(place + ".en.html", Language.English));

        var json = JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Default.ImportReport);
        await Blob(folder, place + ".json").WriteAsync(BinaryData.FromBytes(json), "application/json", cancel);

        if (report.IsCheck)
            return;

        await accounts.Reports
            .GetBlobClient(LastImport)
            .WriteAsync(BinaryData.FromString(report.FinishedAt.ToString("O", CultureInfo.InvariantCulture)), "text/plain", cancel);

        Task WritePageAsync(string file, Language language) => Blob(folder, file).WriteAsync(
            BinaryData.FromString(render(report, name, language)), "text/html; charset=utf-8", cancel);
    }

    /// <summary>When any folder was last imported, or null before the first.</summary>
    public async Task<DateTimeOffset?> LastImportAsync(CancellationToken cancel) =>
        await accounts.Reports.GetBlobClient(LastImport).ReadOrNullAsync(cancel) is { } content
            ? DateTimeOffset.ParseExact(content.ToString(), "O", CultureInfo.InvariantCulture)
            : null;

    private static string CheckOf(string? upload) => upload is null ? Check : $"{Check}-{upload}";

    private BlobClient Blob(FolderId folder, string name) =>
        accounts.Reports.GetBlobClient($"{folder}/{name}");
}
