using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Storage.Folders;

/// <summary>
/// The last report of each folder, as <c>report.json</c> and as a page: <c>{municipality}/{year}/report.html</c> in Czech and
/// <c>report.en.html</c> in English; the same of the last dry run under <c>check</c>; and when any folder was last imported, as the blob
/// <c>last-import</c>.
/// </summary>
public sealed class FolderReportStore(StorageAccounts accounts, ReportRendering render)
{
    private const string LastImport = "last-import";
    private const string Import = "report";
    private const string Check = "check";
    private static readonly string[] Endings = [".html", ".en.html", ".json"];

    public Task<ImportReport?> ReadOrNullAsync(FolderId folder, CancellationToken cancel) =>
        ReadOrNullAsync(folder, Import, cancel);

    /// <summary>The report of the last dry run.</summary>
    public Task<ImportReport?> ReadCheckOrNullAsync(FolderId folder, CancellationToken cancel) =>
        ReadOrNullAsync(folder, Check, cancel);

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
    public async Task RemoveCheckAsync(FolderId folder, CancellationToken cancel)
    {
        foreach (var ending in Endings)
            await Blob(folder, Check + ending).DeleteIfExistsAsync(cancellationToken: cancel);
    }

    private async Task<ImportReport?> ReadOrNullAsync(
        FolderId folder,
        string name,
        CancellationToken cancel) =>
        await Blob(folder, name + ".json").ReadOrNullAsync(cancel) is { } content
            ? JsonSerializer.Deserialize(content.ToMemory().Span, ReportJson.Default.ImportReport)
            : null;

    /// <summary>Writes the page first: whoever waits for the report may open the page at once.</summary>
    public async Task WriteAsync(FolderId folder, ImportReport report, string name, CancellationToken cancel)
    {
        var place = report.IsCheck ? Check : Import;
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

    private BlobClient Blob(FolderId folder, string name) =>
        accounts.Reports.GetBlobClient($"{folder}/{name}");
}
