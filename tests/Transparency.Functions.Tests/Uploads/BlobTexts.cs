using Azure.Storage.Blobs;

namespace Transparency.Functions.Tests.Uploads;

internal static class BlobTexts
{
    public static async Task<string> TextAsync(this BlobClient blob) =>
        (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString();
}
