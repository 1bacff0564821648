using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>
/// One feed's partition of the table <c>Publications</c>. Row <c>count</c> says how many entries it has; <c>e{9999999999 − number}</c> is
/// an entry,
/// newest first; <c>i{id}</c> says which number an id has. The three are written in one transaction, so that numbers have no gap and no
/// entry
/// comes twice, whoever else appends and wherever a worker crashes.
/// </summary>
internal sealed class LogPartition(TableClient table, string partition)
{
    private const string CountKey = "count";
    private const long Highest = 9_999_999_999;

    /// <summary>Appends an entry where it is not there yet.</summary>
    public async Task AppendAsync(Publication publication, CancellationToken cancel)
    {
        // Where another worker appended first, its number is taken and the next one is free. Many at once give way to each other.
        for (var attempt = 1; !await TryAppendAsync(publication, cancel); attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(1000, Random.Shared.Next(5, 10 * (attempt + 1)))), cancel);
        }
    }

    public async Task<int?> NumberOrNullAsync(string id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, "i" + id, cancellationToken: cancel);
        return row.HasValue ? row.Value!.GetInt32("Number") : null;
    }

    /// <summary>How many entries there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancel)
    {
        var head = await table.GetEntityIfExistsAsync<TableEntity>(partition, CountKey, cancellationToken: cancel);
        return head.HasValue ? head.Value!.GetInt32("Count") ?? 0 : 0;
    }

    public async Task<Publication?> GetOrNullAsync(string id, CancellationToken cancel)
    {
        if (await NumberOrNullAsync(id, cancel) is not { } number)
            return null;

        var row = await table.GetEntityAsync<TableEntity>(partition, EntryKey(number), cancellationToken: cancel);
        return await PublicationAsync(row.Value, cancel);
    }

    /// <summary>Entries, newest first: one query.</summary>
    /// <param name="from">The number of the newest to give, or null for the newest there is.</param>
    /// <param name="to">The number of the oldest to give.</param>
    /// <param name="year">One year's entries, or null for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Stops the query.</param>
    public async IAsyncEnumerable<NumberedPublication> ListAsync(
        int? from,
        int to,
        int? year,
        int limit,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {EntryKey(from ?? int.MaxValue)} and RowKey le {EntryKey(to)}");

        if (year is { } only)
            filter += " and " + TableClient.CreateQueryFilter($"Year eq {only}");

        await foreach (var row in table.QueryAsync<TableEntity>(filter, Math.Min(limit, 1000), cancellationToken: cancel))
        {
            yield return new NumberedPublication(
                row.GetInt32("Number") ?? throw new InvalidDataException("An entry of Publications has no number."),
                await PublicationAsync(row, cancel));

            if (--limit == 0)
                yield break;
        }
    }

    /// <summary>Writes another text of an entry that is there; its place stays.</summary>
    public async Task ReplaceAsync(Publication publication, CancellationToken cancel)
    {
        // An entry is changed only with its folder's lease, so nobody else does it at the same time.
        if (await NumberOrNullAsync(publication.Id, cancel) is not { } number)
            return;

        var before = await table.GetEntityAsync<TableEntity>(partition, EntryKey(number), cancellationToken: cancel);
        var bytes = await PackedRows.TakeOrNullAsync(table, before.Value, null, cancel);
        var entry = await EntryAsync(number, publication, cancel);
        await table.UpdateEntityAsync(entry, ETag.All, TableUpdateMode.Replace, cancel);

        if (bytes is not null)
            await PackedRows.RemoveAsync(table, entry, bytes, cancel);
    }

    private async Task<bool> TryAppendAsync(Publication publication, CancellationToken cancel)
    {
        try
        {
            await AppendNewAsync([publication], cancel);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return await NumberOrNullAsync(publication.Id, cancel) is not null;
        }
    }

    /// <summary>Appends entries that are not there yet, at most 49, in one transaction.</summary>
    /// <exception cref="RequestFailedException">One is there already, or another worker appended meanwhile (409, 412); nothing was
    /// written.</exception>
    public async Task AppendNewAsync(IReadOnlyList<Publication> publications, CancellationToken cancel)
    {
        var head = await table.GetEntityIfExistsAsync<TableEntity>(partition, CountKey, cancellationToken: cancel);
        var number = head.HasValue ? head.Value!.GetInt32("Count") ?? 0 : 0;
        var count = new TableEntity(partition, CountKey) { ["Count"] = number + publications.Count };
        List<TableTransactionAction> actions =
            [
                head.HasValue
                    ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, count, head.Value!.ETag)
                    : new TableTransactionAction(TableTransactionActionType.Add, count)
            ];

        foreach (var publication in publications)
        {
            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, await EntryAsync(number, publication, cancel)));
            actions.Add(
                new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity(partition, "i" + publication.Id) { ["Number"] = number }));
            number++;
        }

        await table.SubmitTransactionAsync(actions, cancel);
    }

    private async Task<TableEntity> EntryAsync(int number, Publication publication, CancellationToken cancel)
    {
        var entry = new TableEntity(partition, EntryKey(number)) { ["Number"] = number, ["Year"] = publication.Year };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(publication, PublicationJson.Default.Publication);
        await PackedRows.PutAsync(table, entry, bytes, cancel);

        return entry;
    }

    private static string EntryKey(int number) => "e" + (Highest - number).ToString("D10", CultureInfo.InvariantCulture);

    private async Task<Publication> PublicationAsync(TableEntity row, CancellationToken cancel)
    {
        var bytes = await PackedRows.TakeOrNullAsync(table, row, null, cancel);

        if (bytes is null)
        {
            // A withdrawal put a shorter text in its place at this moment.
            row = await table.GetEntityAsync<TableEntity>(partition, row.RowKey, cancellationToken: cancel);
            bytes = await PackedRows.TakeOrNullAsync(table, row, null, cancel)
                ?? throw new InvalidDataException("Publications holds an entry a part of which is missing.");
        }

        return JsonSerializer.Deserialize(bytes, PublicationJson.Default.Publication)
            ?? throw new InvalidDataException("Publications holds an empty entry.");
    }
}
