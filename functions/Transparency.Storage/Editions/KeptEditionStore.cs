using Azure.Data.Tables;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Editions;

/// <summary>
/// Rows <c>kept|{year}</c> of the table <c>Editions</c>, in the municipality's partition: which editions of a year still have their files,
/// so that nothing links to what is gone. A year that was never full has none, and keeps all.
/// </summary>
public sealed class KeptEditionStore(StorageAccounts accounts)
{
    private const string Beginning = "kept|";
    private const string Names = "Kept";

    public async Task WriteAsync(FolderId folder, IEnumerable<string> editions, CancellationToken cancel)
    {
        var row = new TableEntity(folder.Municipality.Value, Beginning + folder.Year)
        {
            [Names] = string.Join(',', editions.Order(StringComparer.Ordinal)),
        };
        await accounts.Editions.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    /// <summary>Whether a row of the table is one of these.</summary>
    internal static bool Is(TableEntity row) => row.RowKey.StartsWith(Beginning, StringComparison.Ordinal);

    /// <summary>The year that such a row is about.</summary>
    internal static FiscalYear YearOf(TableEntity row) =>
        FiscalYear.ParseOrNull(row.RowKey[Beginning.Length..])
            ?? throw new InvalidDataException($"Editions holds a row {row.RowKey}, which is of no year.");

    internal static IReadOnlySet<string> Read(TableEntity row) =>
        row.GetString(Names).Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
