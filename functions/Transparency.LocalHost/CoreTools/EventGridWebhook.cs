using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Transparency.LocalHost.CoreTools;

/// <summary>
/// The address at which the host's blob extension takes events, called as Event Grid calls it: an array of one event of its own schema. The
/// extension reads the blob's address, ETag and type; the rest is there because Event Grid sends it.
/// </summary>
internal sealed class EventGridWebhook(HttpClient http, string function, TimeProvider time)
{
    private const string BlobCreated = "Microsoft.Storage.BlobCreated";

    /// <returns>Whether the host took it.</returns>
    public async Task<bool> IsTakenAsync(BlobContainerClient container, BlobItem blob, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/runtime/webhooks/blobs?functionName=Host.Functions.{function}")
        {
            Content = new StringContent(new JsonArray(Event(container, blob)).ToJsonString(), Encoding.UTF8),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("aeg-event-type", "Notification");

        try
        {
            using var answer = await http.SendAsync(request, cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }

    private JsonObject Event(BlobContainerClient container, BlobItem blob) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["topic"] = $"/subscriptions/local/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/{container.AccountName}",
        ["subject"] = $"/blobServices/default/containers/{container.Name}/blobs/{blob.Name}",
        ["eventType"] = BlobCreated,
        ["eventTime"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["dataVersion"] = "",
        ["metadataVersion"] = "1",
        ["data"] = new JsonObject
        {
            ["api"] = "PutBlob",
            ["eTag"] = blob.Properties.ETag.ToString()!.Trim('"'),
            ["contentType"] = blob.Properties.ContentType,
            ["contentLength"] = blob.Properties.ContentLength,
            ["blobType"] = "BlockBlob",
            ["url"] = container.GetBlobClient(blob.Name).Uri.AbsoluteUri,
        },
    };
}
