namespace Transparency.Infrastructure.Tests;

/// <summary>No secret, no shared key, no public write; and each check would notice.</summary>
public sealed class SecrecyTests
{
    [Theory]
    [InlineData("main.bicep")]
    [InlineData("subscription.bicep")]
    public async Task ACompiledTemplateHoldsNoSecret(string file)
    {
        Assert.Empty(Secrecy.MistakesIn(await Infrastructure.CompiledAsync(file)));
    }

    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("association.bicepparam")]
    public async Task NothingThatIsMadeIsOpen(string parameters)
    {
        var resources = await Infrastructure.PredictedAsync(parameters);

        Assert.Empty(Secrecy.MistakesIn(resources));
        // So that an empty prediction does not pass for a closed one.
        Assert.Equal(3, resources.OfType(Resources.Account).Count());
        Assert.True(resources.OfType(Resources.RoleAssignment).Count() >= 9);
    }

    [Fact]
    public async Task EveryOpenDoorIsFound()
    {
        using var infrastructure = new Infrastructure()
            .Spoil("modules/storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true")
            .Spoil("modules/storage.bicep", "    allowBlobPublicAccess: false\n", "")
            .Spoil("modules/storage.bicep", "publicAccess: 'None'", "publicAccess: 'Container'")
            .Spoil("modules/storage.bicep", "minimumTlsVersion: 'TLS1_2'", "minimumTlsVersion: 'TLS1_0'")
            .Spoil("modules/storage.bicep", "isVersioningEnabled: true", "isVersioningEnabled: false")
            .Spoil("modules/storage.bicep", "allowedCopyScope: 'AAD'", "allowedCopyScope: 'PrivateLink'")
            .Spoil("modules/function-app.bicep", "allow: false", "allow: true")
            .Spoil(
                "modules/function-app.bicep",
                "scmIpSecurityRestrictionsDefaultAction: 'Deny'",
                "scmIpSecurityRestrictionsDefaultAction: 'Allow'")
            .Spoil("modules/role-definitions.bicep", "actions: []", "actions: ['Microsoft.Storage/storageAccounts/write']")
            .Spoil("modules/function-app.bicep", "httpsOnly: true", "httpsOnly: false")
            .Spoil("modules/telemetry.bicep", "DisableLocalAuth: true", "DisableLocalAuth: false")
            .Spoil("modules/roles.bicep", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635")
            .Spoil("modules/roles.bicep", "  scope: exportAccount\n", "");

        var mistakes = string.Join('\n', Secrecy.MistakesIn(await infrastructure.PredictAsync("main.bicepparam")));

        string[] expected =
        [
            "allowSharedKeyAccess is not False", "allowBlobPublicAccess is not False", "publicAccess is not None", "minimumTlsVersion is "
                + "not TLS1_2",
            "isVersioningEnabled is not True", "/scm: allow is not False", "allowedCopyScope is not AAD",
            "scmIpSecurityRestrictionsDefaultAction is not Deny", "httpsOnly is not True",
            "DisableLocalAuth is not True",
            "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "the scope of the whole group is wider than a resource",
        ];
        Assert.All(expected, mistake => Assert.Contains(mistake, mistakes, StringComparison.Ordinal));
        // Of one of Azure's, and of ours where they are given: three containers and at least as many tables.
        Assert.True(mistakes.Split(" is not one to data").Length > 6);
    }

    [Fact]
    public async Task EverySecretIsFound()
    {
        using var infrastructure = new Infrastructure()
            .Spoil(
                "modules/function-app.bicep",
                "AzureWebJobsDisableHomepage: 'true'",
                "AzureWebJobsDisableHomepage: listKeys(plan.id, '2024-11-01').keys[0].value")
            .Spoil("modules/function-app.bicep", "'managedidentity'", "'AccountKey=abc'")
            .Spoil("modules/telemetry.bicep", "insights.properties.ConnectionString", "insights.properties.InstrumentationKey")
            .Spoil(
                "main.bicep",
                "targetScope = 'subscription'",
                "targetScope = 'subscription'\n\n@secure()\nparam phrase string = newGuid()")
            .Spoil("subscription.bicep", "systemKeys.blobs_extension", "masterKey");

        var first = string.Join('\n', Secrecy.MistakesIn(await infrastructure.CompileAsync("main.bicep")));
        var second = Secrecy.MistakesIn(await infrastructure.CompileAsync("subscription.bicep"));

        Assert.All(
            ["listKeys: ", "AccountKey=: ", "InstrumentationKey: ", "a parameter is a securestring"],
            mistake => Assert.Contains(mistake, first, StringComparison.Ordinal));
        Assert.StartsWith("listKeys: ", Assert.Single(second), StringComparison.Ordinal);
    }
}
