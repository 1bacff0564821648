using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.StatePublication;

namespace Transparency.Storage.Editions;

/// <summary>
/// The editions' files: <c>{municipality}/{year}/{edition}/{file}</c>. Written once, never changed. Those of a municipality's part of the
/// country's edition are given as if they lay there.
/// </summary>
public sealed class PublishedFileStore(StorageAccounts accounts, StateTownFiles? states = null)
{
    /// <summary>As many files at once as an edition mostly has.</summary>
    private const int UploadsAtOnce = 8;

    /// <summary>Writes files of an edition, in any order.</summary>
    public Task UploadAsync(EditionSummary edition, string directory, IReadOnlyList<string> names, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            names,
            new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce, CancellationToken = cancel },
            async (file, stop) =>
            {
                var options = new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders
                    {
                        ContentType = ContentType(file),
                        CacheControl = "public, max-age=31536000, immutable"
                    }
                };
                await Blob(EditionKey.Of(edition), file).UploadAsync(Path.Combine(directory, file), options, stop);
            });

    public async Task<EditionSummary?> SummaryOrNullAsync(EditionKey edition, CancellationToken cancel)
    {
        try
        {
            var content = await Blob(edition, EditionFiles.SummaryFile).DownloadContentAsync(cancel);
            return JsonSerializer.Deserialize(content.Value.Content.ToMemory().Span, EditionJson.Default.EditionSummary);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Whether a file lies there.</summary>
    public async Task<bool> HasAsync(EditionKey edition, string file, CancellationToken cancel) =>
        await StoredOrNullAsync(edition, file, cancel) is not null;

    /// <summary>What is known of a file, or null when there is none.</summary>
    public async Task<PublishedFile?> FindOrNullAsync(EditionKey edition, string file, CancellationToken cancel)
    {
        if (await StoredOrNullAsync(edition, file, cancel) is { } stored)
            return stored;

        return await OfStateOrNullAsync(edition, file, cancel) is var (bytes, writtenAt)
            ? new PublishedFile(bytes.Length, writtenAt)
            : null;
    }

    /// <summary>Opens a range of a file, or null when there is no such file.</summary>
    public async Task<Stream?> OpenOrNullAsync(
        EditionKey edition,
        string file,
        PaymentRange? range,
        CancellationToken cancel)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = range is { } part ? new HttpRange(part.Start, part.Length) : default };
            var download = await Blob(edition, file).DownloadStreamingAsync(options, cancel);
            return download.Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return await OfStateOrNullAsync(edition, file, cancel) is var (bytes, _)
                ? new MemoryStream(bytes, (int)(range?.Start ?? 0), (int)(range?.Length ?? bytes.Length), writable: false)
                : null;
        }
    }

    /// <summary>A whole file that is small, or null when there is none.</summary>
    public async Task<byte[]?> BytesOrNullAsync(EditionKey edition, string file, CancellationToken cancel)
    {
        try
        {
            return (await Blob(edition, file).DownloadContentAsync(cancel)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return (await OfStateOrNullAsync(edition, file, cancel))?.Bytes;
        }
    }

    /// <summary>The names of the files that an edition has, in their order; what is for the interface alone is none of them.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(EditionKey edition, CancellationToken cancel)
    {
        var prefix = $"{edition}/";
        var names = new List<string>();

        await foreach (var blob in accounts.Published.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
        {
            var name = blob.Name[prefix.Length..];

            if (!name.StartsWith(EditionFiles.InternalFolder, StringComparison.Ordinal))
                names.Add(name);
        }

        return names;
    }

    /// <summary>The editions of a year that have files.</summary>
    public async Task<IReadOnlyList<string>> EditionsAsync(FolderId folder, CancellationToken cancel)
    {
        var prefix = $"{folder}/";
        var editions = new List<string>();

        await foreach (var item in accounts.Published.GetBlobsByHierarchyAsync(BlobTraits.None, BlobStates.None, "/", prefix, cancel))
        {
            if (item.IsPrefix)
                editions.Add(item.Prefix[prefix.Length..].TrimEnd('/'));
        }

        return editions;
    }

    /// <returns>How many files it had.</returns>
    public async Task<int> DeleteAsync(EditionKey edition, CancellationToken cancel)
    {
        var removed = 0;

        await foreach (var blob in accounts.Published.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, $"{edition}/", cancel))
        {
            if (await accounts.Published.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancel))
                removed++;
        }

        return removed;
    }

    /// <summary>How long the files of an edition on this machine are.</summary>
    public static IReadOnlyList<EditionFile> Sizes(EditionSummary edition, string directory) =>
        [.. EditionFiles.Of(edition).Select(file => new EditionFile(file, new FileInfo(Path.Combine(directory, file)).Length))];

    public static string ContentType(string file) =>
        file.EndsWith(PublishedTable.MetadataSuffix, StringComparison.Ordinal) ? "application/csvm+json"
        : file.EndsWith(".json", StringComparison.Ordinal) ? "application/json"
        : file.EndsWith(".zip", StringComparison.Ordinal) ? "application/zip"
        : file.EndsWith(PublishedTable.TwinSuffix, StringComparison.Ordinal) ? PublishedTable.TwinMedia
        : file.StartsWith(EditionFiles.InternalFolder, StringComparison.Ordinal) ? "application/octet-stream"
        : "text/csv; charset=utf-8";

    private async Task<PublishedFile?> StoredOrNullAsync(EditionKey edition, string file, CancellationToken cancel)
    {
        try
        {
            var properties = await Blob(edition, file).GetPropertiesAsync(cancellationToken: cancel);
            return new PublishedFile(properties.Value.ContentLength, properties.Value.LastModified);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task<(byte[] Bytes, DateTimeOffset WrittenAt)?> OfStateOrNullAsync(
        EditionKey edition,
        string file,
        CancellationToken cancel) =>
        states is null ? null : await states.GetOrNullAsync(edition, file, cancel);

    private BlobClient Blob(EditionKey edition, string file) =>
        accounts.Published.GetBlobClient($"{edition}/{file}");
}
