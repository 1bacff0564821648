using Azure.Data.Tables;
using Azure.Identity;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Instances;
using Transparency.Storage;
using Transparency.Storage.Uploads;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>Who may upload: municipalities and their grants, in one table of a deployment.</summary>
/// <param name="Table">The table.</param>
/// <param name="TenantStore">The municipalities.</param>
/// <param name="Grants">Their grants.</param>
/// <param name="Address">Where the deployment's pages are, if it runs here.</param>
internal sealed record GrantRegister(TableClient Table, TenantStore TenantStore, UploadGrantStore Grants, Uri? Address)
{
    public static async Task<GrantRegister> OpenAsync(Place place, TimeProvider time, CancellationToken cancel)
    {
        if (place.Tables is { } service)
            return Of(new TableServiceClient(service, new DefaultAzureCredential()), address: null, time);

        using var instance = new RunningInstance(place.Port);
        var state = await instance.StateAsync(cancel);
        return Of(new TableServiceClient(state.ConnectionString), state.Address ?? instance.Address, time);
    }

    private static GrantRegister Of(TableServiceClient service, Uri? address, TimeProvider time)
    {
        var table = service.GetTableClient(StorageAccounts.GrantsTable);
        var tenants = new TenantStore(table, time);
        return new(table, tenants, new UploadGrantStore(table, tenants, time), address);
    }
}
