using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>
/// Table <c>Editions</c>: PartitionKey the municipality, RowKey the year for its pointer and <c>profile</c> for what the municipality says
/// of
/// itself; rows <c>withdrawn|{year}|{edition}</c> are those of <see cref="WithdrawalStore"/>, <c>kept|{year}</c> those of
/// <see cref="KeptEditionStore"/>, and <c>part|…</c> those of <see cref="PackedRows"/>. One query of one partition tells everything
/// about a municipality but its numbers' detail.
/// </summary>
public sealed class EditionPointerStore(StorageAccounts accounts)
{
    private const string Profile = "profile";
    private const int Attempts = 5;

    public async Task<EditionPointer?> GetOrNullAsync(FolderId folder, CancellationToken cancel)
    {
        // Parts of a row go when another takes its place: then that is the one to read.
        for (var attempt = 1; ; attempt++)
        {
            var row = await accounts.Editions.GetEntityIfExistsAsync<TableEntity>(
                folder.Municipality.Value, folder.Year.ToString(), cancellationToken: cancel);
            if (!row.HasValue)
                return null;
            if (await PointerOrNullAsync(row.Value!, null, cancel) is { } pointer)
                return pointer;
            if (attempt == Attempts)
                throw new InvalidDataException("Editions holds a pointer a part of which is missing.");
        }
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
        var row = await RowAsync(folder, to, logged: false, cancel);
        var response = from is null
            ? await accounts.Editions.AddEntityAsync(row, cancel)
            : await accounts.Editions.UpdateEntityAsync(row, from.ETag, TableUpdateMode.Replace, cancel);

        if (from is not null)
            await PackedRows.RemoveAsync(accounts.Editions, row, Bytes(from.Publication), cancel);

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
        var row = await RowAsync(pointer.Folder, revised, pointer.Logged, cancel);
        var response = await accounts.Editions.UpdateEntityAsync(row, pointer.ETag, TableUpdateMode.Replace, cancel);
        await PackedRows.RemoveAsync(accounts.Editions, row, Bytes(pointer.Publication), cancel);

        return pointer with
        {
            Publication = revised,
            ETag = response.Headers.ETag ?? throw new InvalidOperationException("A written row has an ETag.")
        };
    }

    public async Task MarkLoggedAsync(EditionPointer pointer, CancellationToken cancel) =>
        await accounts.Editions.UpdateEntityAsync(
            await RowAsync(pointer.Folder, pointer.Publication, logged: true, cancel),
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

        var towns = new List<TownEditions>();

        foreach (var town in rows
            .GroupBy(row => row.PartitionKey, StringComparer.Ordinal)
            .OrderBy(town => town.Key, StringComparer.Ordinal))
        {
            towns.Add(await TownAsync(town, cancel));
        }

        return towns;
    }

    private async Task<TownEditions> TownAsync(IGrouping<string, TableEntity> town, CancellationToken cancel)
    {
        var parts = town.Where(PackedRows.IsPart).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var pointers = new List<EditionPointer>();

        foreach (var row in town.Where(IsPointer))
        {
            var pointer = await PointerOrNullAsync(row, parts, cancel) ?? await GetOrNullAsync(FolderOf(row), cancel);
            if (pointer is not null)
                pointers.Add(pointer);
        }

        return new TownEditions(
            town.FirstOrDefault(row => row.RowKey == Profile) is { } profile
                ? Municipality(profile)
                : Core.Municipalities.Municipality.Unnamed(MunicipalityId.Parse(town.Key)),
            [.. pointers.OrderBy(pointer => pointer.Year)],
            town
                .Where(WithdrawalStore.Is)
                .ToDictionary(row => (WithdrawalStore.YearOf(row), WithdrawalStore.Read(row).Edition), WithdrawalStore.Read),
            town.Where(KeptEditionStore.Is).ToDictionary(KeptEditionStore.YearOf, KeptEditionStore.Read));
    }

    private static bool IsPointer(TableEntity row) =>
        row.RowKey != Profile && !WithdrawalStore.Is(row) && !KeptEditionStore.Is(row) && !PackedRows.IsPart(row);

    private async Task<TableEntity> RowAsync(FolderId folder, Publication publication, bool logged, CancellationToken cancel)
    {
        var row = new TableEntity(folder.Municipality.Value, folder.Year.ToString())
        {
            ["Edition"] = publication.Edition,
            ["PublishedAt"] = publication.PublishedAt,
            ["Logged"] = logged,
        };
        await PackedRows.PutAsync(accounts.Editions, row, Bytes(publication), cancel);

        return row;
    }

    private static byte[] Bytes(Publication publication) =>
        JsonSerializer.SerializeToUtf8Bytes(publication, PublicationJson.Default.Publication);

    private async Task<EditionPointer?> PointerOrNullAsync(
        TableEntity row,
        IReadOnlyDictionary<string, TableEntity>? parts,
        CancellationToken cancel)
    {
        if (await PackedRows.TakeOrNullAsync(accounts.Editions, row, parts, cancel) is not { } bytes)
            return null;

        var publication = JsonSerializer.Deserialize(bytes, PublicationJson.Default.Publication)
            ?? throw new InvalidDataException("Editions holds a pointer to nothing.");

        return new EditionPointer(FolderOf(row), publication, row.GetBoolean("Logged") ?? false, row.ETag);
    }

    private static FolderId FolderOf(TableEntity row) => new(
        MunicipalityId.Parse(row.PartitionKey),
        FiscalYear.ParseOrNull(row.RowKey) ?? throw new InvalidDataException($"Editions holds a row {row.RowKey}, which is no year."));

    private static Municipality Municipality(TableEntity row) => new(
        MunicipalityId.Parse(
            row.PartitionKey), row.GetString("Name"), row.GetString("Ico"), row.GetString("Ruian"), row.GetInt32("Population"),
        Enum.Parse<MunicipalityKind>(row.GetString("Kind")), row.GetString("Parent"), row.GetString("Website"),
        Contracts: row.GetString("Contracts"), NoticeBoard: row.GetString("NoticeBoard"));
}
