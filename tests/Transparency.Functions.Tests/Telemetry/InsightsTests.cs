using System.Text;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Functions.Telemetry;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage;
using Transparency.Storage.Imports;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Telemetry;

/// <summary>What Application Insights is sent by the real exporter, over HTTP, for real imports.</summary>
[Collection(nameof(Alone))]
public sealed class InsightsTests(AzuriteFixture azurite)
{
    private const string Track = "/v2.1/track";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The alert on rejections cuts the sentence at its first colon and mails what stands before it.</summary>
    [Fact]
    public async Task ARejectionArrivesAsTheSentenceThatTheAlertReads()
    {
        var sent = await SentAsync();

        var sentence = Assert.Single(
            sent
                .Where(item => item.GetProperty("name").GetString() == "Message")
                .Select(item => item.GetProperty("data").GetProperty("baseData").GetProperty("message").GetString()!),
            message => message.Contains(": Rejected, edition", StringComparison.Ordinal));
        Assert.Equal("vzor 2024", sentence.Split(':')[0]);
    }

    /// <summary>
    /// What is logged with its exception arrives as one, not as a message: the alert on what failed at night looks there too.
    /// </summary>
    [Fact]
    public async Task AFailureOfTheNightArrivesAsTheSentenceThatTheAlertReads()
    {
        var sent = await SentAsync("UCT;6171;5169;;;100\n", async (provider, accounts) =>
        {
            await accounts.Published.DeleteAsync(cancellationToken: Stop);
            await Assert.ThrowsAsync<AggregateException>(() => provider.GetRequiredService<FolderChanges>().ReconcileAsync(Stop));
        });

        var failure = Assert.Single(sent, item => item.GetProperty("name").GetString() == "Exception")
            .GetProperty("data")
            .GetProperty("baseData")
            .GetProperty("properties");
        Assert.Contains("could not be", failure.GetProperty("OriginalFormat").GetString(), StringComparison.Ordinal);
        Assert.Equal("vzor", failure.GetProperty("Municipality").GetString());
        Assert.Equal("2024", failure.GetProperty("Year").GetString());
        Assert.DoesNotContain(
            sent,
            item =>
                item.GetProperty("name").GetString() == "Message" && item.GetRawText().Contains("could not be", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RejectionsArriveAsANumberWithTheirKind()
    {
        var sent = await SentAsync();

        var metrics = sent
            .Where(item => item.GetProperty("name").GetString() == "Metric")
            .Select(item => item.GetProperty("data").GetProperty("baseData"));
        var rejection = Assert.Single(
            metrics, metric => metric.GetProperty("metrics")[0].GetProperty("name").GetString() == "transparency.import.rejections");
        Assert.Equal(1, rejection.GetProperty("metrics")[0].GetProperty("value").GetDouble());
        Assert.Equal("bad-amount", rejection.GetProperty("properties").GetProperty("error.type").GetString());
    }

    [Fact]
    public async Task AnImportArrivesAsADependencyWithItsMunicipality()
    {
        var sent = await SentAsync();

        var import = Assert.Single(
            sent
                .Where(item => item.GetProperty("name").GetString() == "RemoteDependency")
                .Select(item => item.GetProperty("data").GetProperty("baseData")),
            item => item.GetProperty("name").GetString() == "import");
        Assert.Equal("vzor", import.GetProperty("properties").GetProperty("transparency.municipality").GetString());
    }

    [Fact]
    public void NothingIsRegisteredWhereNobodyIsNamed()
    {
        var services = new ServiceCollection();

        Assert.Null(services.AddTelemetryOrNull(Configured()));
        Assert.Null(services.AddTelemetryOrNull(Configured(("OTEL_EXPORTER_OTLP_ENDPOINT", ""), (InsightsAccess.ConnectionString, ""))));
        Assert.Empty(services);
    }

    [Theory]
    [InlineData("Authorization=AAD")]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000001;Authorization=AAD")]
    [InlineData("authorization=aad; clientid=00000000-0000-0000-0000-000000000001;")]
    public void AnIdentityIsTakenFromTheSettingOfTheHost(string setting) =>
        Assert.IsType<ManagedIdentityCredential>(InsightsAccess.CredentialOrNull(setting));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void WithoutTheSettingThereIsNoIdentity(string? setting) => Assert.Null(InsightsAccess.CredentialOrNull(setting));

    [Theory]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000001")]
    [InlineData("Authorization=ApiKey")]
    public void AnythingElseIsRefused(string setting) =>
        Assert.Contains(
            InsightsAccess.Authentication,
            Assert.Throws<InvalidOperationException>(() => InsightsAccess.CredentialOrNull(setting)).Message,
            StringComparison.Ordinal);

    private Task<IReadOnlyList<JsonElement>> SentAsync() =>
        SentAsync(
            "UCT;0000;1111;;;kolik\n",
            (provider, _) => provider.GetRequiredService<FolderImport>().RunAsync(FolderId.Of("vzor", 2024), Stop));

    private async Task<IReadOnlyList<JsonElement>> SentAsync(string rows, Func<IServiceProvider, StorageAccounts, Task> runAsync)
    {
        await using var collector = await Collector.StartAsync("""{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""");
        var account = azurite.NewAccount();
        var configuration = Configured(
            [.. Site.Settings(account, default).Select(setting => (setting.Key, setting.Value!)),
             (
                 InsightsAccess.ConnectionString,
                 $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={collector.Address}"),
             ("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true")]);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddConfiguration(configuration);
        Assert.NotNull(builder.Services.AddTransparency(builder.Configuration).AddTelemetryOrNull(builder.Configuration));
        // Other hosts of this process share the few traces a second that the exporter keeps.
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.SetSampler(new AlwaysOnSampler()));

        using var host = builder.Build();
        await host.StartAsync(Stop);

        var provider = host.Services;
        var (logs, traces, metrics) = (
            provider.GetRequiredService<LoggerProvider>(),
            provider.GetRequiredService<TracerProvider>(),
            provider.GetRequiredService<MeterProvider>());
        var accounts = provider.GetRequiredService<StorageAccounts>();
        await accounts.CreateMissingAsync(Stop);
        await accounts.Exports
            .GetBlobClient("vzor/2024/data.csv")
            .UploadAsync(BinaryData.FromString("type;paragraph;item;event;unit;amount\n" + rows), Stop);

        await runAsync(provider, accounts);

        Assert.True(logs.ForceFlush() && traces.ForceFlush() && metrics.ForceFlush());

        return [
            .. collector
                .BodiesOf(Track)
                .SelectMany(body => Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
        ];
    }

    private static IConfiguration Configured(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();
}
