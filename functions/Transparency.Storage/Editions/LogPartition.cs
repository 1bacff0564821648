using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>
/// A partition of the table <c>Publications</c>: everybody's feed, or a municipality's with those of its sections, so that a publication is
/// one transaction whichever sections it changes. Row <c>count</c> says how many entries each feed has: <c>Count</c> the main one,
/// <c>S{section}</c> that of a section. <c>e{9999999999 − number}</c> is an entry, newest first, in a section's feed behind
/// <c>s{section}|</c>. <c>i{id}</c> says under the same names which numbers an id has. All are written together, so that numbers have no
/// gap and no entry comes twice, whoever else appends and wherever a worker crashes.
/// </summary>
internal sealed class LogPartition(TableClient table, string partition)
{
    private const string CountKey = "count";
    private const long Highest = 9_999_999_999;

    /// <summary>The table service takes 100 rows and 4 MiB in one transaction; three rows are none of entries.</summary>
    private const int BatchEntries = 97;
    private const int BatchBytes = 3_000_000;

    /// <summary>Of entries that are new each has two rows: itself and where it stands.</summary>
    private const int BatchNew = 49;

    /// <summary>Appends an entry to the feeds where it is not there yet.</summary>
    /// <param name="publication">The entry.</param>
    /// <param name="sections">Sections in whose feeds it comes as well.</param>
    /// <param name="beside">Rows of the same partition that are written together with the entry in the main feed.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async Task AppendAsync(
        Publication publication,
        IReadOnlyList<string> sections,
        IReadOnlyList<TableEntity> beside,
        CancellationToken cancel)
    {
        var text = Text(publication);
        var known = new TableEntity(partition, IndexKey(publication.Id));

        for (var (missing, attempt) = (Missing(known, sections), 1); missing.Count > 0; missing = Missing(known, sections))
        {
            var feeds = missing.Take(AtOnce(text)).ToList();
            try
            {
                await AppendAsync(
                    publication,
                    text,
                    feeds,
                    feeds.Count == missing.Count ? beside : [],
                    known,
                    cancel);
            }
            catch (RequestFailedException taken) when (taken.Status is 409 or 412)
            {
                // Where another worker appended first, its number is taken and the next one is free.
                known = await RowOrNullAsync(IndexKey(publication.Id), cancel) ?? known;

                // Many at once give way to each other.
                if (Missing(known, sections).Count > 0)
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(1000, Random.Shared.Next(5, 10 * (++attempt)))), cancel);
            }
        }
    }

    public async Task<int?> NumberOrNullAsync(string id, string? section, CancellationToken cancel) =>
        (await RowOrNullAsync(IndexKey(id), cancel))?.GetInt32(NumberColumn(section));

    /// <summary>Which numbers an entry has, and how many entries its feeds: one answer for all of them.</summary>
    public async Task<IReadOnlyList<(int Number, int Count)>> PlacesAsync(
        string id,
        IReadOnlyList<string> sections,
        CancellationToken cancel)
    {
        if (await RowOrNullAsync(IndexKey(id), cancel) is not { } index)
            return [];

        var counts = await RowOrNullAsync(CountKey, cancel) ?? new TableEntity(partition, CountKey);
        return
        [
            .. Feeds(sections)
                .Where(section => index.ContainsKey(NumberColumn(section)))
                .Select(section => (index.GetInt32(NumberColumn(section)) ?? 0, counts.GetInt32(CountColumn(section)) ?? 0)),
        ];
    }

    public async Task<Publication?> GetOrNullAsync(string id, CancellationToken cancel)
    {
        if (await NumberOrNullAsync(id, null, cancel) is not { } number)
            return null;

        var row = await table.GetEntityAsync<TableEntity>(partition, EntryKey(null, number), cancellationToken: cancel);
        return await PublicationAsync(row.Value, cancel);
    }

    /// <summary>Entries, newest first: one query.</summary>
    /// <param name="section">Whose feed, or null for the main one.</param>
    /// <param name="from">The number of the newest to give, or null for the newest there is.</param>
    /// <param name="to">The number of the oldest to give.</param>
    /// <param name="year">One year's entries, or null for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Stops the query.</param>
    public async IAsyncEnumerable<NumberedPublication> ListAsync(
        string? section,
        int? from,
        int to,
        int? year,
        int limit,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var (newest, oldest) = (EntryKey(section, from ?? int.MaxValue), EntryKey(section, to));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {newest} and RowKey le {oldest}");

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

    /// <summary>Writes another text of an entry wherever it is in these feeds, the main one last; its places stay.</summary>
    public async Task ReplaceAsync(Publication publication, IReadOnlyList<string> sections, CancellationToken cancel)
    {
        if (await RowOrNullAsync(IndexKey(publication.Id), cancel) is not { } index)
            return;

        var text = Text(publication);
        var feeds = Feeds(sections).Where(section => index.ContainsKey(NumberColumn(section))).ToList();
        TableEntity? replaced = null;

        // An entry is changed only with its folder's lease, so nobody else does it at the same time.
        var before = await TextBeforeOrNullAsync(feeds, index, cancel);

        foreach (var some in feeds.Chunk(AtOnce(text)))
        {
            var actions = new List<TableTransactionAction>();

            foreach (var section in some)
            {
                replaced = await EntryAsync(section, index.GetInt32(NumberColumn(section)) ?? 0, publication.Year, text, cancel);
                actions.Add(new(TableTransactionActionType.UpdateReplace, replaced, ETag.All));
            }

            await table.SubmitTransactionAsync(actions, cancel);
        }

        if (before is not null && replaced is not null)
            await PackedRows.RemoveAsync(table, replaced, before, cancel);
    }

    /// <summary>
    /// Appends entries that are not there yet to one feed, as many in one transaction as the table service takes by their rows and bytes.
    /// </summary>
    /// <exception cref="RequestFailedException">One is there already, or another worker appended meanwhile (409, 412); nothing of that
    /// transaction or a later one was written.</exception>
    public async Task AppendNewAsync(string? section, IEnumerable<Publication> publications, CancellationToken cancel)
    {
        var batch = new List<(Publication Publication, byte[] Text)>();
        var bytes = 0;

        foreach (var publication in publications)
        {
            var text = Text(publication);
            var size = RowBytes(text);

            if (batch.Count == BatchNew || (batch.Count > 0 && bytes + size > BatchBytes))
            {
                await AppendTogetherAsync(section, batch, cancel);
                batch.Clear();
                bytes = 0;
            }

            batch.Add((publication, text));
            bytes += size;
        }

        if (batch.Count > 0)
            await AppendTogetherAsync(section, batch, cancel);
    }

    private async Task AppendTogetherAsync(
        string? section,
        IReadOnlyList<(Publication Publication, byte[] Text)> publications,
        CancellationToken cancel)
    {
        var count = await RowOrNullAsync(CountKey, cancel);
        var number = count?.GetInt32(CountColumn(section)) ?? 0;
        var actions = new List<TableTransactionAction> { Counted(count, [section], publications.Count) };

        foreach (var (publication, text) in publications)
        {
            var entry = await EntryAsync(section, number, publication.Year, text, cancel);
            actions.Add(new(TableTransactionActionType.Add, entry));
            actions.Add(new(
                TableTransactionActionType.Add,
                new TableEntity(partition, IndexKey(publication.Id)) { [NumberColumn(section)] = number }));
            number++;
        }

        await table.SubmitTransactionAsync(actions, cancel);
    }

    /// <summary>Whoever else appends changes the row of counts, and so keeps this one from writing anything.</summary>
    private async Task AppendAsync(
        Publication publication,
        byte[] text,
        IReadOnlyList<string?> feeds,
        IReadOnlyList<TableEntity> beside,
        TableEntity known,
        CancellationToken cancel)
    {
        var count = await RowOrNullAsync(CountKey, cancel);
        var isFirst = known.ETag == default;
        var index = new TableEntity(partition, known.RowKey);
        List<TableTransactionAction> actions = [Counted(count, feeds, 1)];

        foreach (var section in feeds)
        {
            var number = count?.GetInt32(CountColumn(section)) ?? 0;
            index[NumberColumn(section)] = number;
            actions.Add(new(TableTransactionActionType.Add, await EntryAsync(section, number, publication.Year, text, cancel)));
        }

        actions.Add(new(isFirst ? TableTransactionActionType.Add : TableTransactionActionType.UpdateMerge, index, ETag.All));
        actions.AddRange(beside.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
        await table.SubmitTransactionAsync(actions, cancel);

        known.ETag = ETag.All;

        foreach (var section in feeds)
            known[NumberColumn(section)] = index[NumberColumn(section)];
    }

    private TableTransactionAction Counted(TableEntity? before, IEnumerable<string?> feeds, int more)
    {
        var count = new TableEntity(partition, CountKey);

        foreach (var column in before?.Keys.Where(IsCount) ?? [])
            count[column] = before![column];

        foreach (var section in feeds)
            count[CountColumn(section)] = (before?.GetInt32(CountColumn(section)) ?? 0) + more;

        return before is null
            ? new(TableTransactionActionType.Add, count)
            : new(TableTransactionActionType.UpdateReplace, count, before.ETag);
    }

    private async Task<TableEntity?> RowOrNullAsync(string key, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancel);
        return row.HasValue ? row.Value : null;
    }

    /// <summary>A row still to be written. What it does not hold of the text is in the table, once for all feeds.</summary>
    private async Task<TableEntity> EntryAsync(string? section, int number, int year, byte[] text, CancellationToken cancel)
    {
        var entry = new TableEntity(partition, EntryKey(section, number)) { ["Number"] = number, ["Year"] = year };
        await PackedRows.PutAsync(table, entry, text, cancel);

        return entry;
    }

    private async Task<byte[]?> TextBeforeOrNullAsync(IReadOnlyList<string?> feeds, TableEntity index, CancellationToken cancel)
    {
        if (feeds.Count == 0)
            return null;

        var key = EntryKey(feeds[^1], index.GetInt32(NumberColumn(feeds[^1])) ?? 0);
        var row = await table.GetEntityAsync<TableEntity>(partition, key, cancellationToken: cancel);

        return await PackedRows.TakeOrNullAsync(table, row.Value, null, cancel);
    }

    /// <summary>The feeds that an entry comes into, the main one last: whoever finds it there finds it in the others too.</summary>
    private static IEnumerable<string?> Feeds(IReadOnlyList<string> sections) => [.. sections.Distinct(StringComparer.Ordinal), null];

    private static List<string?> Missing(TableEntity index, IReadOnlyList<string> sections) =>
        [.. Feeds(sections).Where(section => !index.ContainsKey(NumberColumn(section)))];

    /// <summary>Into how many feeds a text goes in one transaction.</summary>
    private static int AtOnce(byte[] text) => Math.Clamp(BatchBytes / RowBytes(text), 1, BatchEntries);

    /// <summary>How much room an entry takes in a transaction. Binary properties travel as Base64.</summary>
    private static int RowBytes(byte[] text) => (Math.Min(text.Length, PackedProperties.RowBytes) * 4 / 3) + 1000;

    private static byte[] Text(Publication publication) =>
        JsonSerializer.SerializeToUtf8Bytes(publication, PublicationJson.Default.Publication);

    private static bool IsCount(string column) => column == CountColumn(null) || (column.Length == 3 && column[0] == 'S');

    private static string CountColumn(string? section) => section is null ? "Count" : "S" + section;

    private static string NumberColumn(string? section) => section is null ? "Number" : "S" + section;

    private static string IndexKey(string id) => "i" + id;

    private static string EntryKey(string? section, int number)
    {
        var key = "e" + (Highest - number).ToString("D10", CultureInfo.InvariantCulture);
        return section is null ? key : $"s{section}|{key}";
    }

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
