using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Transparency.Storage;

/// <summary>
/// The two storage accounts: one holds what municipalities drop and what they are told, the other what everybody may read. On one machine
/// they are the same account.
/// </summary>
public sealed class StorageAccounts(BlobServiceClient exports, BlobServiceClient published, TableServiceClient tables, TransparencyOptions options)
{
    public BlobContainerClient Exports { get; } = exports.GetBlobContainerClient(options.ExportsContainer);

    public BlobContainerClient Reports { get; } = exports.GetBlobContainerClient(options.ReportsContainer);

    public BlobContainerClient Published { get; } = published.GetBlobContainerClient(options.PublishedContainer);

    public TableClient Budgets { get; } = tables.GetTableClient("Budgets");

    public TableClient Editions { get; } = tables.GetTableClient("Editions");

    public TableClient Publications { get; } = tables.GetTableClient("Publications");

    public static StorageAccounts FromConnectionStrings(string exports, string published, TransparencyOptions options) =>
        new(new BlobServiceClient(exports, Quick(new BlobClientOptions())), new BlobServiceClient(published, Quick(new BlobClientOptions())), new TableServiceClient(published, Quick(new TableClientOptions())), options);

    public static StorageAccounts FromIdentity(Uri exportBlobs, Uri publishedBlobs, Uri publishedTables, TokenCredential credential, TransparencyOptions options) =>
        new(
            new BlobServiceClient(exportBlobs, credential, Quick(new BlobClientOptions())),
            new BlobServiceClient(publishedBlobs, credential, Quick(new BlobClientOptions())),
            new TableServiceClient(publishedTables, credential, Quick(new TableClientOptions())),
            options);

    /// <summary>
    /// A reader would rather hear within seconds that the storage does not answer than wait half a minute; an import that fails is tried again
    /// by its host.
    /// </summary>
    private static T Quick<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        return options;
    }

    /// <summary>Creates what is missing; in Azure the infrastructure does it.</summary>
    public async Task CreateMissingAsync(CancellationToken cancel)
    {
        foreach (var container in new[] { Exports, Reports, Published }) await container.CreateIfNotExistsAsync(cancellationToken: cancel);
        foreach (var table in new[] { Budgets, Editions, Publications }) await table.CreateIfNotExistsAsync(cancel);
    }
}
