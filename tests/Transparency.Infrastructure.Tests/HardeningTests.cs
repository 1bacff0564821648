namespace Transparency.Infrastructure.Tests;

/// <summary>What an attacker would look for next: who did what, ways to deploy, ways around https, copies to elsewhere.</summary>
public sealed class HardeningTests
{
    private const string DiagnosticSetting = "Microsoft.Insights/diagnosticSettings";

    private static readonly string[] Services = ["blobServices", "queueServices", "tableServices"];

    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("association.bicepparam")]
    public async Task WhoReadWroteAndRemovedWhatIsLoggedOfEveryServiceOfEveryAccount(string parameters)
    {
        var resources = await Infrastructure.PredictedAsync(parameters);
        var settings = resources.OfType(DiagnosticSetting).ToList();

        var logged = settings.Select(setting => setting.GetProperty("id").GetString()!.Split("/storageAccounts/")[1].Split("/default")[0]);
        Assert.Equal(
            resources.OfType(Resources.Account)
                .SelectMany(account => Services.Select(service => $"{account.Name()}/{service}"))
                .Order(StringComparer.Ordinal),
            logged.Order(StringComparer.Ordinal));

        Assert.All(
            settings,
            setting => Assert.Equal(
                ["StorageRead", "StorageWrite", "StorageDelete"],
                setting.At("properties", "logs").EnumerateArray()
                    .Where(log => log.At("enabled").GetBoolean())
                    .Select(log => log.At("category").GetString())));
    }

    /// <summary>Whoever floods the storage would otherwise stop the logs that say so.</summary>
    [Fact]
    public async Task ALogFullOfRequestsToTheStorageStopsNoLogThatAlertsRead()
    {
        var resources = await Infrastructure.PredictedAsync("main.bicepparam");
        var insights = Assert.Single(resources.OfType("Microsoft.Insights/components"));

        var workspaces = resources
            .OfType(DiagnosticSetting)
            .Select(setting => setting.At("properties", "workspaceId").GetString())
            .Distinct();

        Assert.NotEqual(insights.At("properties", "WorkspaceResourceId").GetString(), Assert.Single(workspaces));
        Assert.All(
            resources.OfType("Microsoft.OperationalInsights/workspaces"),
            workspace => Assert.Equal(1, workspace.At("properties", "workspaceCapping", "dailyQuotaGb").GetInt32()));
    }

    [Fact]
    public async Task CodeIsDeployedFromTheAddressesThatAreNamedAndByNoPassword()
    {
        var resources = await Infrastructure.PredictedAsync("association.bicepparam");
        var site = Assert.Single(resources.OfType(Resources.Site)).At("properties", "siteConfig");

        var rule = Assert.Single(site.At("scmIpSecurityRestrictions").EnumerateArray());
        Assert.Equal(("203.0.113.0/29", "Allow"), (rule.At("ipAddress").GetString(), rule.At("action").GetString()));
        Assert.Equal("Deny", site.At("scmIpSecurityRestrictionsDefaultAction").GetString());
        Assert.Equal(
            ["ftp", "scm"],
            resources.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies")
                .Where(policy => !policy.At("properties", "allow").GetBoolean())
                .Select(Resources.LastName)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhereNoAddressIsNamedNobodyDeploys()
    {
        var site = Assert.Single((await Infrastructure.PredictedAsync("main.bicepparam")).OfType(Resources.Site));

        Assert.Empty(site.At("properties", "siteConfig", "scmIpSecurityRestrictions").EnumerateArray());
        Assert.Equal("Deny", site.At("properties", "siteConfig", "scmIpSecurityRestrictionsDefaultAction").GetString());
    }

    /// <summary>"azd up" would create everything and then fail to deploy.</summary>
    [Fact]
    public void WhoeverNamesNoAddressIsToldBeforeAnythingIsCreated() =>
        Assert.Contains(
            "[ -n \"${TRANSPARENCY_DEPLOY_FROM:-}\" ] || fail",
            File.ReadAllText(Path.Combine(Infrastructure.Original, "before-provision.sh")),
            StringComparison.Ordinal);

    [Fact]
    public async Task BrowsersAreToldToComeBackByHttpsWhateverFrontDoorAnswers()
    {
        var resources = await Infrastructure.PredictedAsync("association.bicepparam");
        var rule = Assert.Single(resources.OfType("Microsoft.Cdn/profiles/ruleSets/rules"));
        var parameters = Assert.Single(rule.At("properties", "actions").EnumerateArray()).At("parameters");

        Assert.Equal(
            ("Overwrite", "Strict-Transport-Security", "max-age=31536000"),
            (parameters.At("headerAction").GetString(), parameters.At("headerName").GetString(), parameters.At("value").GetString()));
        Assert.False(rule.At("properties").TryGetProperty("conditions", out _));

        var route = Assert.Single(resources.OfType("Microsoft.Cdn/profiles/afdEndpoints/routes"));
        Assert.EndsWith(
            "/ruleSets/" + rule.Name().Split('/')[1],
            Assert.Single(route.At("properties", "ruleSets").EnumerateArray()).At("id").GetString(),
            StringComparison.Ordinal);
        Assert.Equal("Enabled", route.At("properties", "httpsRedirect").GetString());
    }

    [Fact]
    public async Task WhatIsMissingIsFound()
    {
        using var infrastructure = new Infrastructure()
            .Spoil("modules/storage-logs.bicep", "'StorageRead', ", "")
            .Spoil(
                "main.bicep",
                "accountNames: [exportAccountName, publicAccountName, hostAccountName]",
                "accountNames: [exportAccountName]");

        var settings = (await infrastructure.PredictAsync("main.bicepparam")).OfType(DiagnosticSetting).ToList();

        Assert.Equal(3, settings.Count);
        Assert.All(settings, setting => Assert.Equal(2, setting.At("properties", "logs").GetArrayLength()));
    }
}
