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

    /// <summary>Adds a municipality, or enables it again. An IČO that it was added with stays where none is given.</summary>
    /// <param name="municipality">Its folder.</param>
    /// <param name="ico">The IČO that it alone may publish under, or null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The municipality that has the IČO already, so that nothing was written; or null.</returns>
    public async Task<MunicipalityId?> AddAsync(MunicipalityId municipality, string? ico, CancellationToken cancel)
    {
        var tenants = await ListAsync(cancel);

        if (ico is not null && tenants.FirstOrDefault(tenant => tenant.Ico == ico && tenant.Municipality != municipality) is { } owner)
            return owner.Municipality;

        var known = tenants.FirstOrDefault(tenant => tenant.Municipality == municipality);
        await WriteAsync(new Tenant(municipality, known?.Added ?? time.GetUtcNow(), null, ico ?? known?.Ico), cancel);

        return null;
    }

    /// <returns>Whether there is such a municipality.</returns>
    public async Task<bool> DisableAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        if (await GetOrNullAsync(municipality, cancel) is not { } known)
            return false;
        if (known.Disabled is not null)
            return true;

        await WriteAsync(known with { Disabled = time.GetUtcNow() }, cancel);

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

    private Task WriteAsync(Tenant tenant, CancellationToken cancel)
    {
        var row = new TableEntity(Partition, tenant.Municipality.Value) { ["Added"] = tenant.Added };

        if (tenant.Disabled is { } since)
            row["Disabled"] = since;
        if (tenant.Ico is { } ico)
            row["Ico"] = ico;

        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    private static Tenant Read(TableEntity row) => new(
        MunicipalityId.Parse(row.RowKey),
        row.GetDateTimeOffset("Added") ?? throw new InvalidDataException($"The municipality {row.RowKey} in Grants has no time."),
        row.GetDateTimeOffset("Disabled"),
        row.GetString("Ico"));
}
