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
        Assert.Equal(2, resources.OfType("Microsoft.Storage/storageAccounts").Count());
        Assert.True(resources.OfType(Resources.RoleAssignment).Count() >= 9);
    }

    [Theory]
    [InlineData("modules/storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true")]
    [InlineData("modules/storage.bicep", "    allowSharedKeyAccess: false\n", "")]
    [InlineData("modules/storage.bicep", "allowBlobPublicAccess: false", "allowBlobPublicAccess: true")]
    [InlineData("modules/storage.bicep", "publicAccess: 'None'", "publicAccess: 'Container'")]
    [InlineData("modules/storage.bicep", "minimumTlsVersion: 'TLS1_2'", "minimumTlsVersion: 'TLS1_0'")]
    [InlineData("modules/storage.bicep", "isVersioningEnabled: true", "isVersioningEnabled: false")]
    [InlineData("modules/function-app.bicep", "allow: false", "allow: true")]
    [InlineData("modules/function-app.bicep", "httpsOnly: true", "httpsOnly: false")]
    [InlineData("modules/telemetry.bicep", "DisableLocalAuth: true", "DisableLocalAuth: false")]
    [InlineData("modules/roles.bicep", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635")]
    [InlineData("modules/roles.bicep", "  scope: exportAccount\n", "")]
    public async Task AnOpenDoorIsFound(string file, string text, string instead)
    {
        using var infrastructure = new Infrastructure().Spoil(file, text, instead);

        Assert.NotEmpty(Secrecy.MistakesIn(await infrastructure.PredictAsync("main.bicepparam")));
    }

    [Theory]
    [InlineData("modules/function-app.bicep", "AzureWebJobsDisableHomepage: 'true'", "AzureWebJobsDisableHomepage: listKeys(plan.id, '2024-11-01').keys[0].value")]
    [InlineData("modules/telemetry.bicep", "insights.properties.ConnectionString", "insights.properties.InstrumentationKey")]
    [InlineData("modules/function-app.bicep", "'managedidentity'", "'AccountKey=abc'")]
    [InlineData("main.bicep", "targetScope = 'subscription'", "targetScope = 'subscription'\n\n@secure()\nparam phrase string = newGuid()")]
    [InlineData("subscription.bicep", "systemKeys.blobs_extension", "masterKey")]
    public async Task ASecretIsFound(string file, string text, string instead)
    {
        using var infrastructure = new Infrastructure().Spoil(file, text, instead);

        Assert.NotEmpty(Secrecy.MistakesIn(await infrastructure.CompileAsync(file.StartsWith("modules/", StringComparison.Ordinal) ? "main.bicep" : file)));
    }
}
