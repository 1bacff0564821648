using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Tests.Uploads;

public sealed class UploadGrantStoreTests(AzuriteFixture azurite)
{
    private static readonly MunicipalityId Town = MunicipalityId.Parse("a1");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AGrantHoldsUntilItsLastMomentAndNoLonger()
    {
        var (grants, _, clock) = await StartAsync();
        var (grant, token) = await grants.IssueAsync(Town, GrantRights.Upload, TimeSpan.FromDays(90), "účetní", Stop);

        clock.Now = grant.Expires.AddMilliseconds(-1);
        Assert.Equal(grant, await grants.ProvenOrNullAsync(token, Stop));
        clock.Now = grant.Expires;
        Assert.Null(await grants.ProvenOrNullAsync(token, Stop));
    }

    [Fact]
    public async Task ARevokedGrantIsRefusedAndKeepsItsFirstRevocation()
    {
        var (grants, _, clock) = await StartAsync();
        var (grant, token) = await grants.IssueAsync(Town, GrantRights.Upload, TimeSpan.FromDays(1), "", Stop);
        var (_, other) = await grants.IssueAsync(Town, GrantRights.Upload, TimeSpan.FromDays(1), "", Stop);

        var revoked = await grants.RevokeOrNullAsync(grant.Id, Stop);
        clock.Now = clock.Now.AddHours(1);
        Assert.Equal(revoked, await grants.RevokeOrNullAsync(grant.Id, Stop));

        Assert.Equal(grant.Created, revoked!.Revoked);
        Assert.Null(await grants.ProvenOrNullAsync(token, Stop));
        Assert.NotNull(await grants.ProvenOrNullAsync(other, Stop));
        Assert.Null(await grants.RevokeOrNullAsync("0123456789abcdef", Stop));
    }

    [Fact]
    public async Task ADisabledMunicipalityIsRefusedUntilItIsAddedAgain()
    {
        var (grants, tenants, clock) = await StartAsync();
        var (_, token) = await grants.IssueAsync(Town, GrantRights.Upload, TimeSpan.FromDays(1), "", Stop);
        var added = clock.Now;

        clock.Now = clock.Now.AddHours(1);
        Assert.True(await tenants.DisableAsync(Town, Stop));
        Assert.Equal([new Tenant(Town, added, clock.Now, null)], await tenants.ListAsync(Stop));
        Assert.Null(await grants.ProvenOrNullAsync(token, Stop));

        await tenants.AddAsync(Town, null, Stop);
        Assert.Equal([new Tenant(Town, added, null, null)], await tenants.ListAsync(Stop));
        Assert.NotNull(await grants.ProvenOrNullAsync(token, Stop));
        Assert.False(await tenants.DisableAsync(MunicipalityId.Parse("b2"), Stop));
    }

    [Fact]
    public async Task AGrantOfAMunicipalityThatWasNeverAddedIsRefused()
    {
        var (grants, _, _) = await StartAsync();
        var (_, token) = await grants.IssueAsync(MunicipalityId.Parse("b2"), GrantRights.Upload, TimeSpan.FromDays(1), "", Stop);

        Assert.Null(await grants.ProvenOrNullAsync(token, Stop));
    }

    [Fact]
    public async Task GrantsAreListedByAgeOfOneMunicipalityOrOfAll()
    {
        var (grants, _, clock) = await StartAsync();
        var (first, _) = await grants.IssueAsync(Town, GrantRights.Upload | GrantRights.Report, TimeSpan.FromDays(1), "první", Stop);
        clock.Now = clock.Now.AddMinutes(1);
        var (second, _) = await grants.IssueAsync(MunicipalityId.Parse("b2"), GrantRights.Report, TimeSpan.FromDays(1), "", Stop);

        Assert.Equal([first, second], await grants.ListAsync(null, Stop));
        Assert.Equal([first], await grants.ListAsync(Town, Stop));
    }

    private async Task<(UploadGrantStore Grants, TenantStore TenantStore, Clock Clock)> StartAsync()
    {
        var account = azurite.NewAccount();
        var table = StorageAccounts.FromConnectionStrings(account, account, new()).Grants;
        await table.CreateAsync(Stop);

        var clock = new Clock();
        var tenants = new TenantStore(table, clock);
        await tenants.AddAsync(Town, null, Stop);

        return (new UploadGrantStore(table, tenants, clock), tenants, clock);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
