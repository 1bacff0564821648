using System.Text.Json;
using Azure.Storage.Blobs;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;
using Transparency.Core.Words;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Pulls;

/// <summary>
/// What each municipality is told of its fetched files, among the reports: <c>{municipality}/pull.json</c>, <c>pull.html</c> in Czech and
/// <c>pull.en.html</c>.
/// </summary>
public sealed class PullReportStore(StorageAccounts accounts, PullRendering render)
{
    /// <param name="municipality">Whose it is.</param>
    /// <param name="ending"><c>.json</c>, <c>.html</c> or <c>.en.html</c>.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<byte[]?> BytesOrNullAsync(MunicipalityId municipality, string ending, CancellationToken cancel) =>
        (await Blob(municipality, ending).ReadOrNullAsync(cancel))?.ToArray();

    public async Task WriteAsync(MunicipalityId municipality, PullReport report, CancellationToken cancel)
    {
        await WritePageAsync(".html", Language.Czech);
        await WritePageAsync(".en.html", Language.English);
        await Blob(municipality, ".json").WriteAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(report, PullJson.Default.PullReport)),
            "application/json",
            cancel);

        Task WritePageAsync(string ending, Language language) =>
            Blob(municipality, ending).WriteAsync(BinaryData.FromString(render(report, language)), "text/html; charset=utf-8", cancel);
    }

    private BlobClient Blob(MunicipalityId municipality, string ending) => accounts.Reports.GetBlobClient($"{municipality}/pull{ending}");
}
