using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Editions;

/// <summary>
/// Parts of rows (<see cref="PackedRows"/>) that no row names: a worker that crashes between the parts and their row leaves them, one that
/// loses against another, and one that crashes after it has replaced a row. They may hold what was withdrawn, so they go by night.
/// </summary>
public sealed partial class LeftParts(StorageAccounts accounts, ILogger<LeftParts> logger)
{
    /// <summary>No worker writes parts so long before the row that names them.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    public Task SweepAsync(CancellationToken cancel) => SweepAsync(LongestWrite, cancel);

    /// <param name="age">How long parts lie at least, by the clock of the storage: that of this machine may be wrong.</param>
    /// <param name="cancel">Stops the sweeping.</param>
    internal async Task SweepAsync(TimeSpan age, CancellationToken cancel)
    {
        var removed = 0;
        var towns = await TownsAsync(cancel);

        foreach (var town in towns)
            removed += await SweepAsync(accounts.Editions, town, age, cancel);

        var feeds = towns.Select(town => new PublicationFeed(MunicipalityId.Parse(town)).Partition);

        foreach (var feed in feeds.Append(PublicationFeed.Everybody.Partition))
            removed += await SweepAsync(accounts.Publications, feed, age, cancel);

        if (removed > 0)
            LogRemoved(removed);
    }

    /// <returns>How many there were.</returns>
    private static async Task<int> SweepAsync(TableClient table, string partition, TimeSpan age, CancellationToken cancel)
    {
        var parts = await PackedRows.PartsAsync(table, partition, age, cancel);

        // Almost always so, and then nothing else is read.
        if (parts.Count == 0)
            return 0;

        // Read after the parts: one that was named meanwhile was written meanwhile too, and has another ETag than it had.
        var named = await PackedRows.NamedAsync(table, partition, cancel);
        var removed = 0;

        foreach (var part in parts.Where(part => !named.Contains(PackedRows.NameOf(part))))
        {
            if (await RemoveAsync(table, part, cancel))
                removed++;
        }

        return removed;
    }

    /// <returns>Whether it was still as it was.</returns>
    private static async Task<bool> RemoveAsync(TableClient table, TableEntity part, CancellationToken cancel)
    {
        try
        {
            await table.DeleteEntityAsync(part.PartitionKey, part.RowKey, part.ETag, cancel);
            return true;
        }
        catch (RequestFailedException written) when (written.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Whoever has a publication has a pointer.</summary>
    private async Task<IReadOnlyCollection<string>> TownsAsync(CancellationToken cancel)
    {
        var towns = new SortedSet<string>(StringComparer.Ordinal);

        await foreach (var row in accounts.Editions.QueryAsync<TableEntity>(select: ["PartitionKey"], cancellationToken: cancel))
            towns.Add(row.PartitionKey);

        return towns;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} parts of rows that nothing names were removed")]
    private partial void LogRemoved(int count);
}
