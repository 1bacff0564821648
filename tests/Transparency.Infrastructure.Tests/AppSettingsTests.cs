using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Functions;
using Transparency.Functions.Telemetry;
using Transparency.Storage;

namespace Transparency.Infrastructure.Tests;

/// <summary>What Bicep sets is what the code reads, and the reverse.</summary>
public sealed class AppSettingsTests
{
    /// <summary>Settings of the Functions host and of its connections; everything else is an option.</summary>
    private static readonly string[] HostSettings =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri",
        "ExportStorage__blobServiceUri", "ExportStorage__clientId", "ExportStorage__credential", "ExportStorage__queueServiceUri",
        "PublicStorage__blobServiceUri", "PublicStorage__tableServiceUri",
    ];

    /// <summary>What each deployment has of its own, and so no default.</summary>
    private static readonly string[] Own = [nameof(TransparencyOptions.TagAuthority), nameof(TransparencyOptions.PublicAddress)];

    [Fact]
    public async Task EveryOptionIsAnAppSettingAndTheReverse()
    {
        var settings = (await Infrastructure.PredictedAsync("main.bicepparam")).AppSettings();

        Assert.Equal(Known().Order(StringComparer.Ordinal), settings.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatIsLeftOutHasTheDefaultOfTheCode()
    {
        var options = Options(await ConfigurationAsync("main.bicepparam"));

        var defaults = new TransparencyOptions();
        Assert.All(
            typeof(TransparencyOptions).GetProperties().Where(option => option.CanWrite && !Own.Contains(option.Name)),
            option => Assert.Equal(option.GetValue(defaults), option.GetValue(options)));
    }

    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("association.bicepparam")]
    public async Task TheApplicationStartsWithTheSettingsOfAnExample(string parameters)
    {
        var configuration = await ConfigurationAsync(parameters);

        await using var services = new ServiceCollection().AddLogging().AddTransparency(configuration).BuildServiceProvider();

        var accounts = services.GetRequiredService<StorageAccounts>();
        Assert.StartsWith("stexp", accounts.Exports.AccountName, StringComparison.Ordinal);
        Assert.StartsWith("stexp", accounts.Reports.AccountName, StringComparison.Ordinal);
        Assert.StartsWith("stpub", accounts.Published.AccountName, StringComparison.Ordinal);
        Assert.StartsWith("stpub", accounts.Editions.AccountName, StringComparison.Ordinal);
    }

    /// <summary>The component takes no key, so that without an identity nothing would be written.</summary>
    [Fact]
    public async Task TelemetryIsWrittenByTheIdentityOfTheApplication()
    {
        var authentication = (await Infrastructure.PredictedAsync("main.bicepparam")).AppSettings()[InsightsAccess.Authentication];

        // Only Azure knows the identity's number; the rest of the setting stands in the expression that asks for it.
        var pattern = authentication.Split('\'').Single(part => part.Contains("Authorization", StringComparison.Ordinal));
        Assert.Contains(".clientId", authentication, StringComparison.Ordinal);
        Assert.IsType<ManagedIdentityCredential>(
            InsightsAccess.CredentialOrNull(pattern.Replace("{0}", "00000000-0000-0000-0000-000000000001", StringComparison.Ordinal)));
        Assert.NotNull(new ServiceCollection().AddTelemetryOrNull(await ConfigurationAsync("main.bicepparam")));
    }

    [Fact]
    public async Task ASettingThatTheCodeDoesNotReadIsFound()
    {
        using var infrastructure = new Infrastructure()
            .Spoil("modules/function-app.bicep", "Transparency__Retention:", "Transparency__Retentions:")
            .Spoil("modules/function-app.bicep", "PublicStorage__tableServiceUri:", "PublicStorage__tablesServiceUri:");

        var settings = (await infrastructure.PredictAsync("main.bicepparam")).AppSettings().Keys;

        Assert.Equal(
            ["PublicStorage__tablesServiceUri", "Transparency__Retentions"], settings.Except(Known()).Order(StringComparer.Ordinal));
        Assert.Equal(["PublicStorage__tableServiceUri", "Transparency__Retention"], Known().Except(settings).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatFlexConsumptionRefusesIsNotSet()
    {
        var settings = (await Infrastructure.PredictedAsync("main.bicepparam")).AppSettings();

        string[] refused =
        [
            "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE",
            "WEBSITE_CONTENTSHARE", "AzureWebJobsStorage"
        ];
        Assert.DoesNotContain(settings.Keys, refused.Contains);
    }

    private static IEnumerable<string> Known() => HostSettings.Concat(
        typeof(TransparencyOptions)
            .GetProperties()
            .Where(option => option.CanWrite)
            .Select(option => $"{TransparencyOptions.Section}__{option.Name}"));

    private static TransparencyOptions Options(IConfiguration configuration) =>
        configuration.GetSection(TransparencyOptions.Section).Get<TransparencyOptions>()!;

    /// <summary>App settings as the host reads them: two underscores are a level, and the public cloud has its own suffix.</summary>
    private static async Task<IConfiguration> ConfigurationAsync(string parameters) =>
        new ConfigurationBuilder().AddInMemoryCollection((await Infrastructure.PredictedAsync(parameters)).AppSettings()
            .Select(setting =>
                KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)Expressions.Resolve(setting.Value))))
                    .Build();
}
