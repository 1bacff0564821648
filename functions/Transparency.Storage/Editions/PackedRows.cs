using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;

namespace Transparency.Storage.Editions;

/// <summary>
/// Bytes of any length in a row and, where they are more than it holds, in rows <c>part|{hash}|{length}|{n}</c> of the same
/// partition. Parts
/// are named by the bytes and written before the row that needs them, so that whoever reads the row finds all of them, and a worker that
/// crashes between the two or loses against another harms nothing. Almost all rows have none.
/// </summary>
internal static class PackedRows
{
    private const string Beginning = "part|";
    private const string Parts = "Parts";

    /// <summary>Whether a row holds a part of another one.</summary>
    public static bool IsPart(TableEntity row) => row.RowKey.StartsWith(Beginning, StringComparison.Ordinal);

    /// <summary>Puts the bytes into the row, which is still to be written, and what it does not hold into the table.</summary>
    public static async Task PutAsync(TableClient table, TableEntity row, byte[] bytes, CancellationToken cancel)
    {
        PackedProperties.Put(row, bytes.AsSpan(0, Math.Min(bytes.Length, PackedProperties.RowBytes)));

        if (bytes.Length <= PackedProperties.RowBytes)
            return;

        row[Parts] = KeyOf(bytes);

        foreach (var part in PartsOf(row, bytes))
            await table.UpsertEntityAsync(part, TableUpdateMode.Replace, cancel);
    }

    /// <summary>The bytes of a row, or null where its parts went meanwhile, because the row was replaced.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="known">Rows that were read with it, where its parts may be.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<byte[]?> TakeOrNullAsync(
        TableClient table,
        TableEntity row,
        IReadOnlyDictionary<string, TableEntity>? known,
        CancellationToken cancel)
    {
        var head = PackedProperties.Take(row);

        if (row.GetString(Parts) is not { } key)
            return head;

        using var bytes = new MemoryStream();
        bytes.Write(head);

        var length = int.Parse(key[(key.LastIndexOf('|') + 1)..], CultureInfo.InvariantCulture);

        for (var number = 0; bytes.Length < length; number++)
        {
            var part = known?.GetValueOrDefault(PartKey(key, number));

            if (part is null)
            {
                var found = await table.GetEntityIfExistsAsync<TableEntity>(
                    row.PartitionKey, PartKey(key, number), cancellationToken: cancel);
                if (!found.HasValue)
                    return null;

                part = found.Value!;
            }

            bytes.Write(PackedProperties.Take(part));
        }

        return bytes.ToArray();
    }

    /// <summary>Removes the parts of what the row held before, unless they are those of what it holds now.</summary>
    public static async Task RemoveAsync(TableClient table, TableEntity row, byte[] before, CancellationToken cancel)
    {
        if (before.Length <= PackedProperties.RowBytes || row.GetString(Parts) == KeyOf(before))
            return;

        foreach (var part in PartsOf(row, before))
            await table.DeleteEntityAsync(part.PartitionKey, part.RowKey, ETag.All, cancel);
    }

    /// <summary>The parts of a partition that lie there for so long, named by keys and ETags alone.</summary>
    public static async Task<IReadOnlyList<TableEntity>> PartsAsync(
        TableClient table,
        string partition,
        TimeSpan age,
        CancellationToken cancel)
    {
        var old = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Beginning} and RowKey lt {Beginning + "~"}");
        var pages = table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", "Timestamp"], cancellationToken: cancel);

        await foreach (var page in pages.AsPages())
        {
            var now = page.GetRawResponse().Headers.Date
                ?? throw new InvalidDataException("The table service does not say what time it is.");
            old.AddRange(page.Values.Where(part => now - part.Timestamp >= age));
        }

        return old;
    }

    /// <summary>What the rows of a partition name.</summary>
    public static async Task<IReadOnlySet<string>> NamedAsync(TableClient table, string partition, CancellationToken cancel)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}") + $" and {Parts} ge '{Beginning}'";

        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: [Parts], cancellationToken: cancel))
            names.Add(row.GetString(Parts));

        return names;
    }

    /// <summary>As the row that needs it names a part.</summary>
    public static string NameOf(TableEntity part) => part.RowKey[..part.RowKey.LastIndexOf('|')];

    private static IEnumerable<TableEntity> PartsOf(TableEntity row, byte[] bytes)
    {
        var key = KeyOf(bytes);

        foreach (var (number, content) in bytes.Skip(PackedProperties.RowBytes).Chunk(PackedProperties.RowBytes).Index())
        {
            var part = new TableEntity(row.PartitionKey, PartKey(key, number));
            PackedProperties.Put(part, content);
            yield return part;
        }
    }

    private static string KeyOf(byte[] bytes) => string.Create(
        CultureInfo.InvariantCulture, $"{Beginning}{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}|{bytes.Length}");

    private static string PartKey(string key, int number) => $"{key}|{number.ToString("000", CultureInfo.InvariantCulture)}";
}
