using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.LocalHost.Tests;

/// <summary>
/// A door that imports nothing and reports on everything: a folder that holds a file with the word "bad" is rejected,
/// one with "storage" breaks, one without data is withdrawn.
/// </summary>
public sealed class FakeImport(FakeImport.Log log)
{
    public sealed class Log
    {
        public required string ConnectionString { get; init; }

        public ConcurrentQueue<string> Raised { get; } = [];

        public SemaphoreSlim OneAtATime { get; } = new(1, 1);
    }

    [Function("FakeImport")]
    public async Task RunAsync([BlobTrigger("exports/{path}", Connection = "ExportStorage")]
    BlobClient blob, string path, CancellationToken cancel)
    {
        log.Raised.Enqueue(path);
        // One at a time, as the lease of a folder has it: otherwise an older look could be reported after a newer one.
        await log.OneAtATime.WaitAsync(cancel);

        try
        {
            var container = new BlobContainerClient(log.ConnectionString, blob.BlobContainerName);
            foreach (var (municipality, year) in await FoldersAsync(container, path.Split('/'), cancel))
                await ReportAsync(container, municipality, year, cancel);
        }
        finally
        {
            log.OneAtATime.Release();
        }
    }

    /// <summary>A year's file concerns its folder, the settings every folder of the municipality.</summary>
    private static async Task<IReadOnlyCollection<(string Municipality, string Year)>> FoldersAsync(
        BlobContainerClient container,
        string[] path,
        CancellationToken cancel)
    {
        if (path is [var municipality, var year, _])
            return [(municipality, year)];

        var folders = new HashSet<(string, string)>();

        await foreach (var item in container.GetBlobsAsync(new() { Prefix = $"{path[0]}/" }, cancel))
        {
            if (item.Name.Split('/') is [var own, var any, _])
                folders.Add((own, any));
        }

        return folders;
    }

    private async Task ReportAsync(BlobContainerClient container, string municipality, string year, CancellationToken cancel)
    {
        var folder = $"{municipality}/{year}";
        var covers = new JsonArray();
        var text = new StringBuilder();

        await foreach (var item in container.GetBlobsAsync(new() { Prefix = $"{municipality}/" }, cancel))
        {
            if (!item.Name.StartsWith($"{folder}/", StringComparison.Ordinal) && !item.Name.EndsWith(".json", StringComparison.Ordinal))
                continue;

            var content = (await container.GetBlobClient(item.Name).DownloadContentAsync(cancel)).Value;
            text.Append(content.Content);
            covers.Add(new JsonObject { ["path"] = item.Name, ["etag"] = $"\"{content.Details.ETag.ToString().Trim('"')}\"" });
        }

        var outcome = text.ToString() switch
        {
            "" => "withdrawn",
            var all when all.Contains("storage", StringComparison.Ordinal) => throw new InvalidOperationException("storage sneezed"),
            var all when all.Contains("bad", StringComparison.Ordinal) => "rejected",
            _ => "published",
        };

        var report = new JsonObject
        {
            ["outcome"] = outcome,
            ["sentence"] = $"The folder is {outcome}.",
            ["covers"] = covers,
            ["files"] = new JsonArray(),
            ["problems"] = new JsonArray()
        };
        await new BlobContainerClient(log.ConnectionString, "reports").GetBlobClient($"{folder}/report.json")
            .UploadAsync(BinaryData.FromString(report.ToJsonString(JsonSerializerOptions.Web)), overwrite: true, cancel);
    }
}
