using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Tests.Folders;

/// <summary>An IČO belongs to the municipality that was added with it: nobody else publishes as it.</summary>
public sealed class IcoClaimsTests(AzuriteFixture azurite)
{
    private const string Prague = "00064581";
    private const string Village = "97574911";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vzor", Prague, Prague, true)]
    [InlineData("praha", Prague, Prague, false)]
    [InlineData("vzor", Prague, Village, false)]
    [InlineData("praha", Prague, Village, true)]
    [InlineData("vzor", null, Prague, true)]
    [InlineData("praha", null, Prague, true)]
    public async Task AFolderIsPublishedWithTheIcoOfItsOwn(string added, string? with, string claimed, bool isPublished)
    {
        var town = await Town.CreateAloneAsync(azurite);
        await TenantsOf(town).AddAsync(MunicipalityId.Parse(added), with, Stop);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await town.PutSettingsAsync($$"""{"name":"Vzor","ico":"{{claimed}}"}""");

        var report = await town.ImportAsync();

        Assert.Equal(isPublished ? ImportOutcome.Published : ImportOutcome.Rejected, report.Outcome);
        Assert.Equal(isPublished ? [] : ["ico-not-granted"], report.ProblemCounts.Keys);
    }

    [Fact]
    public async Task ADryRunSaysTheSameAndWhatWasPublishedStays()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await TenantsOf(town).AddAsync(MunicipalityId.Parse("praha"), Prague, Stop);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var published = await town.ImportAsync();
        await town.PutSettingsAsync($$"""{"name":"Praha","ico":"{{Prague}}"}""");
        await town.PutAsync("check/data.csv", Exports.WithIncome(2000));

        var check = await town.Worker.Check.RunAsync(town.Folder, Stop);
        var report = await town.ImportAsync();

        Assert.Equal(ImportOutcome.CheckFailed, check!.Outcome);
        Assert.Equal("ico-not-granted", Assert.Single(check.ProblemCounts.Keys));
        Assert.Equal((ImportOutcome.Rejected, published.Edition), (report.Outcome, report.Edition));
    }

    [Fact]
    public async Task AnIcoIsGivenToOneMunicipalityAndStaysWithIt()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var tenants = TenantsOf(town);
        var praha = MunicipalityId.Parse("praha");

        Assert.Null(await tenants.AddAsync(praha, Prague, Stop));
        Assert.Equal(praha, await tenants.AddAsync(town.Id, Prague, Stop));
        Assert.Null(await tenants.GetOrNullAsync(town.Id, Stop));

        await tenants.DisableAsync(praha, Stop);
        Assert.Equal(praha, await tenants.AddAsync(town.Id, Prague, Stop));
        Assert.Null(await tenants.AddAsync(praha, null, Stop));
        Assert.Equal(
            (Prague, null),
            ((await tenants.GetOrNullAsync(praha, Stop))!.Ico, (await tenants.GetOrNullAsync(praha, Stop))!.Disabled));
    }

    private static TenantStore TenantsOf(Town town) => new(town.Worker.Accounts.Grants, TimeProvider.System);
}
