using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Storage.Editions;

/// <summary>
/// Rows <c>withdrawn|{year}|{edition}</c> of the table <c>Editions</c>, in the municipality's partition: whoever asks which editions are
/// current
/// is told in the same answer which must not be served.
/// </summary>
public sealed class WithdrawalStore(StorageAccounts accounts)
{
    private const string Beginning = "withdrawn|";

    /// <summary>A year's withdrawals, ordered by edition.</summary>
    public async Task<IReadOnlyList<Withdrawal>> ListAsync(FolderId folder, CancellationToken cancel)
    {
        var found = new List<Withdrawal>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {folder.Municipality.Value} and RowKey ge {Key(folder.Year, "")} and RowKey lt {Key(folder.Year, "~")}");
        await foreach (var row in accounts.Editions.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            found.Add(Read(row));

        return found;
    }

    public async Task WriteAsync(FolderId folder, Withdrawal withdrawal, CancellationToken cancel)
    {
        var row = new TableEntity(folder.Municipality.Value, Key(folder.Year, withdrawal.Edition))
        {
            ["Reason"] = withdrawal.Reason,
            ["At"] = withdrawal.At,
            ["IsDone"] = withdrawal.IsDone
        };
        PackedProperties.Put(row, JsonSerializer.SerializeToUtf8Bytes(withdrawal, PublicationJson.Default.Withdrawal));
        await accounts.Editions.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    public async Task RemoveAsync(EditionKey edition, CancellationToken cancel) =>
        await accounts.Editions.DeleteEntityAsync(
            edition.Folder.Municipality.Value, Key(edition.Folder.Year, edition.Edition), ETag.All, cancel);

    /// <summary>Whether a row of the table is one of these.</summary>
    internal static bool Is(TableEntity row) => row.RowKey.StartsWith(Beginning, StringComparison.Ordinal);

    /// <summary>The year that such a row is about.</summary>
    internal static FiscalYear YearOf(TableEntity row) =>
        FiscalYear.ParseOrNull(row.RowKey.Split('|')[1])
            ?? throw new InvalidDataException($"Editions holds a row {row.RowKey}, which is of no year.");

    internal static Withdrawal Read(TableEntity row) =>
        JsonSerializer.Deserialize(PackedProperties.Take(row), PublicationJson.Default.Withdrawal)
            ?? throw new InvalidDataException("Editions holds a withdrawal of nothing.");

    private static string Key(FiscalYear year, string edition) => $"{Beginning}{year}|{edition}";
}
