using System.Globalization;
using Azure.Data.Tables;
using Azure.Identity;
using Transparency.Core.Publishing;
using Transparency.Core.Uploads;
using Transparency.LocalHost.Dropping;
using Transparency.Storage;
using Transparency.Storage.Uploads;

namespace Transparency.LocalHost.Administering;

/// <summary><c>admin</c>: who may upload, on the instance that runs here or, with <c>--tables</c>, in Azure by the identity of whoever runs it.</summary>
public sealed class AdminCommand(TextWriter output, TimeProvider time)
{
    /// <exception cref="CannotContinueException">There is no such municipality or grant, or the storage does not answer.</exception>
    public async Task<int> RunAsync(AdminArguments admin, CancellationToken cancellationToken)
    {
        if (admin.Action == AdminAction.Pull)
            return await new PullCommand(output, time).RunAsync(admin, cancellationToken);
        TableClient table = await TableAsync(admin, cancellationToken);
        var tenants = new Tenants(table, time);
        var grants = new UploadGrants(table, tenants, time);
        try
        {
            await (admin.Action switch
            {
                AdminAction.Add => AddAsync(admin, table, tenants, cancellationToken),
                AdminAction.List => ListAsync(tenants, cancellationToken),
                AdminAction.Disable => DisableAsync(admin, tenants, cancellationToken),
                AdminAction.Grant => GrantAsync(admin, tenants, grants, cancellationToken),
                AdminAction.Grants => ListGrantsAsync(admin, grants, cancellationToken),
                _ => RevokeAsync(admin, grants, cancellationToken),
            });
            return 0;
        }
        catch (Exception fault) when (CannotContinueException.IsOfStorage(fault))
        {
            throw CannotContinueException.Because($"The table {StorageAccounts.GrantsTable} cannot be used", fault);
        }
    }

    private static async Task<TableClient> TableAsync(AdminArguments admin, CancellationToken cancellationToken)
    {
        if (admin.Tables is { } service)
            return new TableServiceClient(service, new DefaultAzureCredential()).GetTableClient(StorageAccounts.GrantsTable);
        using var instance = new RunningInstance(admin.Port);
        LocalState state = await instance.StateAsync(cancellationToken);
        return new TableClient(state.ConnectionString, StorageAccounts.GrantsTable);
    }

    private async Task AddAsync(AdminArguments admin, TableClient table, Tenants tenants, CancellationToken cancellationToken)
    {
        await table.CreateIfNotExistsAsync(cancellationToken);
        await tenants.AddAsync(admin.Municipality!.Value, cancellationToken);
        await output.WriteLineAsync($"{admin.Municipality} may be given grants: ./dev admin grant {admin.Municipality}");
    }

    private async Task ListAsync(Tenants tenants, CancellationToken cancellationToken)
    {
        foreach (Tenant tenant in await tenants.ListAsync(cancellationToken))
            await output.WriteLineAsync($"{tenant.Municipality}  added {Day(tenant.Added)}{(tenant.Disabled is { } since ? $"  disabled {Day(since)}" : "")}");
    }

    private async Task DisableAsync(AdminArguments admin, Tenants tenants, CancellationToken cancellationToken)
    {
        if (!await tenants.DisableAsync(admin.Municipality!.Value, cancellationToken))
            throw Unknown(admin);
        await output.WriteLineAsync($"{admin.Municipality} is disabled: its grants are refused, and what it has published stays.");
    }

    private async Task GrantAsync(AdminArguments admin, Tenants tenants, UploadGrants grants, CancellationToken cancellationToken)
    {
        Tenant tenant = await tenants.GetOrNullAsync(admin.Municipality!.Value, cancellationToken) ?? throw Unknown(admin);
        if (tenant.Disabled is not null)
            throw new CannotContinueException($"{admin.Municipality} is disabled: ./dev admin add {admin.Municipality} enables it again.");
        var rights = admin.ReportOnly ? GrantRights.Report : GrantRights.Report | GrantRights.Upload;
        var (grant, token) = await grants.IssueAsync(tenant.Municipality, rights, TimeSpan.FromDays(admin.Days), admin.Label, cancellationToken);
        string host = admin.Tables is null ? string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{admin.Port}") : "(the address of the deployment)";
        await output.WriteLineAsync(
            $"""
            Grant:   {token.Reveal()}
            For:     {Describe(grant)}
            Page:    {host}{PublicPaths.UploadPage}#grant={token.Reveal()}
            It is shown this once and kept nowhere: hand it over by a way that nobody else reads. ./dev admin revoke {grant.Id} takes it back.
            """);
    }

    private async Task ListGrantsAsync(AdminArguments admin, UploadGrants grants, CancellationToken cancellationToken)
    {
        foreach (UploadGrant grant in await grants.ListAsync(admin.Municipality, cancellationToken))
            await output.WriteLineAsync($"{grant.Id}  {Describe(grant)}");
    }

    private async Task RevokeAsync(AdminArguments admin, UploadGrants grants, CancellationToken cancellationToken)
    {
        UploadGrant grant = await grants.RevokeOrNullAsync(admin.Grant!, cancellationToken) ?? throw new CannotContinueException($"There is no grant {admin.Grant}.");
        await output.WriteLineAsync($"{grant.Id}  {Describe(grant)}");
    }

    private string Describe(UploadGrant grant)
    {
        string rights = grant.Rights.HasFlag(GrantRights.Upload) ? "upload and report" : "report";
        string state = grant.Revoked is { } at ? $"revoked {Day(at)}" : grant.HoldsAt(time.GetUtcNow()) ? $"until {Day(grant.Expires)}" : $"expired {Day(grant.Expires)}";
        return $"{grant.Municipality}, {rights}, {state}{(grant.Label.Length > 0 ? $", {grant.Label}" : "")}";
    }

    private static CannotContinueException Unknown(AdminArguments admin) => new($"There is no municipality {admin.Municipality}: ./dev admin add {admin.Municipality} adds it.");

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
