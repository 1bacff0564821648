using Azure;
using Azure.Data.Tables;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Uploads;

/// <summary>
/// The municipalities that may be given grants: PartitionKey <c>municipality</c> of the table <c>Grants</c>, RowKey the municipality's id.
/// </summary>
public sealed class TenantStore(TableClient table, TimeProvider time)
{
    private const string Partition = "municipality";

    /// <summary>Adds a municipality, or enables it again.</summary>
    public async Task AddAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        var known = await GetOrNullAsync(municipality, cancel);
        await table.UpsertEntityAsync(
            new TableEntity(Partition, municipality.Value) { ["Added"] = known?.Added ?? time.GetUtcNow() },
            TableUpdateMode.Replace,
            cancel);
    }

    /// <returns>Whether there is such a municipality.</returns>
    public async Task<bool> DisableAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        if (await GetOrNullAsync(municipality, cancel) is not { } known)
            return false;
        if (known.Disabled is not null)
            return true;

        await table.UpsertEntityAsync(
            new TableEntity(Partition, municipality.Value) { ["Added"] = known.Added, ["Disabled"] = time.GetUtcNow() },
            TableUpdateMode.Replace,
            cancel);

        return true;
    }

    public async Task<Tenant?> GetOrNullAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition, municipality.Value, cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>All of them, ordered by id.</summary>
    public async Task<IReadOnlyList<Tenant>> ListAsync(CancellationToken cancel)
    {
        var tenants = new List<Tenant>();

        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancel))
        {
            tenants.Add(Read(row));
        }

        return tenants;
    }

    private static Tenant Read(TableEntity row) => new(
        MunicipalityId.Parse(row.RowKey),
        row.GetDateTimeOffset("Added") ?? throw new InvalidDataException($"The municipality {row.RowKey} in Grants has no time."),
        row.GetDateTimeOffset("Disabled"));
}
