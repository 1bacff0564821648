using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Transparency.Tests;

/// <summary>
/// Looks through everything that an account keeps, but for what municipalities dropped: every blob, every property of every row.
/// </summary>
internal static class StoredText
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <returns>Where any of the texts stands: the blob, or the table with the keys of the row.</returns>
    public static async Task<IReadOnlyList<string>> PlacesOfAsync(string account, params string[] texts)
    {
        var places = new List<string>();
        var blobs = new BlobServiceClient(account);
        await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: Stop))
        {
            if (container.Name == "exports")
                continue;

            var client = blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Stop))
            {
                var content = (await client.GetBlobClient(blob.Name).DownloadContentAsync(Stop)).Value.Content.ToString();
                if (Holds(blob.Name, texts) || Holds(content, texts))
                    places.Add($"{container.Name}/{blob.Name}");
            }
        }

        var tables = new TableServiceClient(account);
        await foreach (var table in tables.QueryAsync(cancellationToken: Stop))
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Stop))
            {
                if (row.Any(property => Holds(Text(property.Value), texts)))
                    places.Add($"{table.Name}/{row.PartitionKey}/{row.RowKey}");
            }
        }

        return places;
    }

    private static bool Holds(string content, string[] texts) => texts.Any(text => content.Contains(text, StringComparison.Ordinal));

    private static string Text(object? value) => value switch
    {
        BinaryData data => Unescaped(data.ToString()),
        byte[] bytes => Unescaped(Encoding.UTF8.GetString(bytes)),
        _ => value?.ToString() ?? "",
    };

    /// <summary>JSON may have written a letter as an escape.</summary>
    private static string Unescaped(string json) =>
        json.Contains("\\u", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Unescape(json.Replace("\\\"", "\"", StringComparison.Ordinal))
            : json;
}
