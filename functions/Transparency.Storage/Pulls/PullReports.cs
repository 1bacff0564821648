using System.Text.Json;
using Azure.Storage.Blobs;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Core.Pulling;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Pulls;

/// <summary>What each municipality is told of its fetched files, among the reports: <c>{municipality}/pull.json</c>, <c>pull.html</c> in Czech and <c>pull.en.html</c>.</summary>
public sealed class PullReports(StorageAccounts accounts)
{
    /// <param name="municipality">Whose it is.</param>
    /// <param name="ending"><c>.json</c>, <c>.html</c> or <c>.en.html</c>.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<byte[]?> BytesOrNullAsync(MunicipalityId municipality, string ending, CancellationToken cancel) => (await Blob(municipality, ending).ReadOrNullAsync(cancel))?.ToArray();

    public async Task WriteAsync(MunicipalityId municipality, PullReport report, CancellationToken cancel)
    {
        await Blob(municipality, ".html").WriteAsync(BinaryData.FromString(PullPage.Html(report)), "text/html; charset=utf-8", cancel);
        await Blob(municipality, ".en.html").WriteAsync(BinaryData.FromString(PullPage.Html(report, english: true)), "text/html; charset=utf-8", cancel);
        await Blob(municipality, ".json").WriteAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(report, TransparencyJson.Default.PullReport)), "application/json", cancel);
    }

    private BlobClient Blob(MunicipalityId municipality, string ending) => accounts.Reports.GetBlobClient($"{municipality}/pull{ending}");
}
