using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Storage.Folders;

namespace Transparency.Storage;

/// <summary>
/// The two storage accounts: one holds what municipalities drop and what they are told, the other what everybody may read. On one machine
/// they are the same account.
/// </summary>
public sealed class StorageAccounts(
    BlobServiceClient exports,
    BlobServiceClient published,
    TableServiceClient tables,
    TransparencyOptions options)
{
    /// <summary>The name of the table of municipalities and what they were granted.</summary>
    public const string GrantsTable = "Grants";

    /// <summary>The name of the table of files that are fetched.</summary>
    public const string PullsTable = "Pulls";

    /// <summary>The account that municipalities drop into; signs addresses to upload to.</summary>
    public BlobServiceClient ExportService { get; } = exports;

    public BlobContainerClient Exports { get; } = exports.GetBlobContainerClient(options.ExportsContainer);

    /// <summary>Where uploads wait to be taken over; no import watches it.</summary>
    public BlobContainerClient Incoming { get; } = exports.GetBlobContainerClient(options.IncomingContainer);

    public BlobContainerClient Reports { get; } = exports.GetBlobContainerClient(options.ReportsContainer);

    public BlobContainerClient Published { get; } = published.GetBlobContainerClient(options.PublishedContainer);

    private IReadOnlyList<BlobContainerClient> Containers => [Exports, Incoming, Reports, Published];

    public TableClient Budgets { get; } = tables.GetTableClient("Budgets");

    public TableClient Editions { get; } = tables.GetTableClient("Editions");

    public TableClient Publications { get; } = tables.GetTableClient("Publications");

    public TableClient Grants { get; } = tables.GetTableClient(GrantsTable);

    public TableClient Pulls { get; } = tables.GetTableClient(PullsTable);

    public static StorageAccounts FromConnectionStrings(string exports, string published, TransparencyOptions options) =>
        new(
            new BlobServiceClient(exports, Gated(new BlobClientOptions())),
            new BlobServiceClient(published, Gated(new BlobClientOptions())),
            new TableServiceClient(published, Gated(new TableClientOptions())),
            options);

    public static StorageAccounts FromIdentity(
        Uri exportBlobs,
        Uri publishedBlobs,
        Uri publishedTables,
        TokenCredential credential,
        TransparencyOptions options) =>
        new(
            new BlobServiceClient(exportBlobs, credential, Quick(new BlobClientOptions())),
            new BlobServiceClient(publishedBlobs, credential, Quick(new BlobClientOptions())),
            new TableServiceClient(publishedTables, credential, Quick(new TableClientOptions())),
            options);

    /// <summary>
    /// A reader would rather hear within seconds that the storage does not answer than wait half a minute; an import that fails is tried
    /// again
    /// by its host.
    /// </summary>
    private static T Quick<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        options.AddPolicy(new StoragePatience(), HttpPipelinePosition.PerCall);
        options.AddPolicy(new LeaseFence(), HttpPipelinePosition.PerRetry);

        return options;
    }

    /// <summary>The same of an emulator, which answers one after the other.</summary>
    private static T Gated<T>(T options)
        where T : ClientOptions
    {
        options.AddPolicy(new ReadersGate(), HttpPipelinePosition.PerRetry);

        return Quick(options);
    }

    /// <summary>Creates what is missing; in Azure the infrastructure does it.</summary>
    public async Task CreateMissingAsync(CancellationToken cancel)
    {
        foreach (var container in Containers)
            await container.CreateIfNotExistsAsync(cancellationToken: cancel);
        foreach (var table in new[] { Budgets, Editions, Publications, Grants, Pulls })
            await table.CreateIfNotExistsAsync(cancel);
    }

    /// <summary>The name of a container that is missing, or null.</summary>
    public async Task<string?> MissingOrNullAsync(CancellationToken cancel)
    {
        foreach (var container in Containers)
        {
            if (!await IsThereAsync(container, cancel))
                return container.Name;
        }

        return null;
    }

    /// <summary>By listing a file, which the application may: to ask for a container itself is another right.</summary>
    private static async Task<bool> IsThereAsync(BlobContainerClient container, CancellationToken cancel)
    {
        try
        {
            await foreach (var _ in container.GetBlobsAsync(cancellationToken: cancel).AsPages(pageSizeHint: 1))
                break;

            return true;
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return false;
        }
    }

    /// <summary>Lets the upload page of these origins write files from a browser; in Azure the infrastructure does it.</summary>
    /// <param name="origins">Scheme, host and port.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task AllowUploadsFromAsync(IEnumerable<string> origins, CancellationToken cancel)
    {
        BlobServiceProperties properties = await ExportService.GetPropertiesAsync(cancel);
        // Another program's page may want to tell by its ETag what it wrote.
        properties.Cors =
        [
            new BlobCorsRule
            {
                AllowedOrigins = string.Join(',', origins),
                AllowedMethods = "PUT",
                AllowedHeaders = "content-type,x-ms-*",
                ExposedHeaders = "ETag",
                MaxAgeInSeconds = 3600
            }
        ];
        await ExportService.SetPropertiesAsync(properties, cancel);
    }
}
