using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;

namespace Transparency.Storage.Editions;

/// <summary>
/// Table <c>Publications</c>, the append-only log: each publication stands in the partition of its municipality and in <c>_all</c> (no
/// municipality can be called so), under a RowKey that sorts newest first: 99999999999999999 − yyyyMMddHHmmssfff, municipality, year, edition.
/// A head feed is one query of one partition.
/// </summary>
public sealed class PublicationLog(StorageAccounts accounts)
{
    private const string Everybody = "_all";
    private const long Latest = 99999999999999999;

    /// <summary>The identity of a publication: its time to the millisecond (UTC) and what it published.</summary>
    public static string Id(DateTimeOffset at, MunicipalityId municipality, FiscalYear year, string? edition) =>
        $"{at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}-{municipality}-{year}-{edition ?? "withdrawn"}";

    /// <summary>Writes an entry where it is not there yet: doing it twice is the same as once.</summary>
    public async Task AppendAsync(Publication publication, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(publication, TransparencyJson.Default.Publication);
        foreach (var partition in new[] { publication.Municipality.Id, Everybody })
        {
            var row = new TableEntity(partition, RowKey(publication.Id)!)
            {
                ["Year"] = publication.Year,
                ["Edition"] = publication.Edition,
            };
            PackedProperties.Put(row, json);
            try
            {
                await accounts.Publications.AddEntityAsync(row, cancel);
            }
            catch (RequestFailedException known) when (known.Status == 409)
            {
                // A crash came between the two writes, or after them.
            }
        }
    }

    public async Task<Publication?> GetOrNullAsync(string id, CancellationToken cancel)
    {
        if (RowKey(id) is not { } key) return null;
        var row = await accounts.Publications.GetEntityIfExistsAsync<TableEntity>(Everybody, key, cancellationToken: cancel);
        return row.HasValue ? Publication(row.Value!) : null;
    }

    /// <param name="municipality">One municipality's entries, or everybody's.</param>
    /// <param name="year">One year's entries, or all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="after">The id of the entry to go on after, or null.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <returns>Entries, newest first, and whether there are more.</returns>
    public async Task<(IReadOnlyList<Publication> Entries, bool More)> ListAsync(MunicipalityId? municipality, FiscalYear? year, int limit, string? after, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {municipality?.Value ?? Everybody}");
        if (after is not null && RowKey(after) is { } key) filter += " and " + TableClient.CreateQueryFilter($"RowKey gt {key}");
        if (year is { } only) filter += " and " + TableClient.CreateQueryFilter($"Year eq {only.Value}");
        var entries = new List<Publication>();
        await foreach (var row in accounts.Publications.QueryAsync<TableEntity>(filter, Math.Min(limit + 1, 1000), cancellationToken: cancel))
        {
            if (entries.Count == limit) return (entries, true);
            entries.Add(Publication(row));
        }
        return (entries, false);
    }

    /// <summary>The editions of a year that the log names.</summary>
    public async Task<IReadOnlySet<string>> EditionsAsync(MunicipalityId municipality, FiscalYear year, CancellationToken cancel)
    {
        var editions = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {municipality.Value} and Year eq {year.Value}");
        await foreach (var row in accounts.Publications.QueryAsync<TableEntity>(filter, select: ["Edition"], cancellationToken: cancel))
        {
            if (row.GetString("Edition") is { } edition) editions.Add(edition);
        }
        return editions;
    }

    /// <summary>The key under which an id is stored, or null when it is no id.</summary>
    private static string? RowKey(string id) =>
        id.Length > 18 && id[17] == '-' && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && long.TryParse(id.AsSpan(0, 17), NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            ? (Latest - time).ToString("D17", CultureInfo.InvariantCulture) + id[17..]
            : null;

    private static Publication Publication(TableEntity row) =>
        JsonSerializer.Deserialize(PackedProperties.Take(row), TransparencyJson.Default.Publication) ?? throw new InvalidDataException("Publications holds an empty entry.");
}
