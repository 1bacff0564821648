using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>
/// Table <c>Editions</c>: PartitionKey the municipality, RowKey the year for its pointer and <c>profile</c> for what the municipality says
/// of
/// itself; rows <c>withdrawn|{year}|{edition}</c> are those of <see cref="WithdrawalStore"/>. One query of one partition tells everything
/// about a municipality but its numbers' detail.
/// </summary>
public sealed class EditionPointerStore(StorageAccounts accounts)
{
    private const string Profile = "profile";

    public async Task<EditionPointer?> GetOrNullAsync(FolderId folder, CancellationToken cancel)
    {
        var row = await accounts.Editions.GetEntityIfExistsAsync<TableEntity>(
            folder.Municipality.Value, folder.Year.ToString(), cancellationToken: cancel);
        return row.HasValue ? Pointer(row.Value!) : null;
    }

    /// <summary>The municipality's profile and pointers, ordered by year; an unknown municipality has neither.</summary>
    public async Task<(Municipality? Municipality, IReadOnlyList<EditionPointer> Years)> ListAsync(
        MunicipalityId municipality,
        CancellationToken cancel)
    {
        var town = await TownOrNullAsync(municipality, cancel);
        return town is null ? (null, []) : (town.Municipality, town.Years);
    }

    /// <summary>Everything about a municipality, or null when nothing is known of it: one query.</summary>
    public async Task<TownEditions?> TownOrNullAsync(MunicipalityId municipality, CancellationToken cancel) =>
        await ListWhereAsync(TableClient.CreateQueryFilter($"PartitionKey eq {municipality.Value}"), cancel) is [var town] ? town : null;

    /// <summary>All municipalities, ordered by id.</summary>
    public Task<IReadOnlyList<TownEditions>> ListAllAsync(CancellationToken cancel) => ListWhereAsync(null, cancel);

    /// <summary>Moves the pointer, if nobody has moved it since it was read.</summary>
    /// <exception cref="RequestFailedException">Somebody has (409 or 412), or storage failed.</exception>
    public async Task<EditionPointer> MoveAsync(
        EditionPointer? from,
        FolderId folder,
        Publication to,
        CancellationToken cancel)
    {
        var row = Row(folder, to, logged: false);
        var response = from is null
            ? await accounts.Editions.AddEntityAsync(row, cancel)
            : await accounts.Editions.UpdateEntityAsync(row, from.ETag, TableUpdateMode.Replace, cancel);

        return new EditionPointer(
            folder,
            to,
            false,
            response.Headers.ETag ?? throw new InvalidOperationException("A written row has an ETag."));
    }

    /// <summary>Writes another text of the same publication, and leaves the pointer where it is.</summary>
    /// <exception cref="RequestFailedException">Somebody has moved it (412), or storage failed.</exception>
    public async Task<EditionPointer> ReviseAsync(EditionPointer pointer, Publication revised, CancellationToken cancel)
    {
        var response = await accounts.Editions.UpdateEntityAsync(
            Row(pointer.Folder, revised, pointer.Logged), pointer.ETag, TableUpdateMode.Replace, cancel);
        return pointer with
        {
            Publication = revised,
            ETag = response.Headers.ETag ?? throw new InvalidOperationException("A written row has an ETag.")
        };
    }

    public async Task MarkLoggedAsync(EditionPointer pointer, CancellationToken cancel) =>
        await accounts.Editions.UpdateEntityAsync(
            Row(pointer.Folder, pointer.Publication, logged: true),
            pointer.ETag,
            TableUpdateMode.Replace,
            cancel);

    public async Task SetProfileAsync(Municipality municipality, CancellationToken cancel)
    {
        var row = new TableEntity(municipality.Id.Value, Profile)
        {
            ["Name"] = municipality.Name,
            ["Ico"] = municipality.Ico,
            ["Ruian"] = municipality.Ruian,
            ["Population"] = municipality.Population,
            ["Kind"] = municipality.Kind.ToString(),
            ["Parent"] = municipality.Parent,
            ["Website"] = municipality.Website,
            ["Contracts"] = municipality.Contracts,
            ["NoticeBoard"] = municipality.NoticeBoard,
        };
        await accounts.Editions.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    private async Task<IReadOnlyList<TownEditions>> ListWhereAsync(string? filter, CancellationToken cancel)
    {
        var rows = new List<TableEntity>();

        await foreach (var row in accounts.Editions.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            rows.Add(row);

        return
        [
            .. rows
                .GroupBy(row => row.PartitionKey, StringComparer.Ordinal)
                .OrderBy(town => town.Key, StringComparer.Ordinal)
                .Select(Town),
        ];
    }

    private static TownEditions Town(IGrouping<string, TableEntity> town) => new(
        town.FirstOrDefault(row => row.RowKey == Profile) is { } profile
            ? Municipality(profile)
            : Core.Municipalities.Municipality.Unnamed(MunicipalityId.Parse(town.Key)),
        [.. town.Where(row => row.RowKey != Profile && !WithdrawalStore.Is(row)).Select(Pointer).OrderBy(pointer => pointer.Year)],
        town
            .Where(WithdrawalStore.Is)
            .ToDictionary(row => (WithdrawalStore.YearOf(row), WithdrawalStore.Read(row).Edition), WithdrawalStore.Read));

    private static TableEntity Row(FolderId folder, Publication publication, bool logged)
    {
        var row = new TableEntity(folder.Municipality.Value, folder.Year.ToString())
        {
            ["Edition"] = publication.Edition,
            ["PublishedAt"] = publication.PublishedAt,
            ["Logged"] = logged,
        };
        PackedProperties.Put(row, JsonSerializer.SerializeToUtf8Bytes(publication, PublicationJson.Default.Publication));
        return row;
    }

    private static EditionPointer Pointer(TableEntity row) => new(
        new FolderId(
            MunicipalityId.Parse(row.PartitionKey),
            FiscalYear.ParseOrNull(row.RowKey)
                ?? throw new InvalidDataException($"Editions holds a row {row.RowKey}, which is no year.")),
        JsonSerializer.Deserialize(PackedProperties.Take(row), PublicationJson.Default.Publication)
            ?? throw new InvalidDataException("Editions holds a pointer to nothing."),
        row.GetBoolean("Logged") ?? false,
        row.ETag);

    private static Municipality Municipality(TableEntity row) => new(
        MunicipalityId.Parse(
            row.PartitionKey), row.GetString("Name"), row.GetString("Ico"), row.GetString("Ruian"), row.GetInt32("Population"),
        Enum.Parse<MunicipalityKind>(row.GetString("Kind")), row.GetString("Parent"), row.GetString("Website"),
        Contracts: row.GetString("Contracts"), NoticeBoard: row.GetString("NoticeBoard"));
}
