using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Core.Pulling;

namespace Transparency.Storage.Pulls;

/// <summary>What each municipality is told of its fetched files, among the reports: <c>{municipality}/pull.json</c>, <c>pull.html</c> in Czech and <c>pull.en.html</c>.</summary>
public sealed class PullReports(StorageAccounts accounts)
{
    /// <param name="municipality">Whose it is.</param>
    /// <param name="ending"><c>.json</c>, <c>.html</c> or <c>.en.html</c>.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<byte[]?> BytesOrNullAsync(MunicipalityId municipality, string ending, CancellationToken cancel)
    {
        try
        {
            return (await accounts.Reports.GetBlobClient(Path(municipality, ending)).DownloadContentAsync(cancel)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task WriteAsync(MunicipalityId municipality, PullReport report, CancellationToken cancel)
    {
        await UploadAsync(municipality, ".html", BinaryData.FromString(PullPage.Html(report)), "text/html; charset=utf-8", cancel);
        await UploadAsync(municipality, ".en.html", BinaryData.FromString(PullPage.Html(report, english: true)), "text/html; charset=utf-8", cancel);
        await UploadAsync(municipality, ".json", BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(report, TransparencyJson.Default.PullReport)), "application/json", cancel);
    }

    private static string Path(MunicipalityId municipality, string ending) => $"{municipality}/pull{ending}";

    private Task UploadAsync(MunicipalityId municipality, string ending, BinaryData content, string type, CancellationToken cancel) =>
        accounts.Reports.GetBlobClient(Path(municipality, ending)).UploadAsync(content, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = type } }, cancel);
}
