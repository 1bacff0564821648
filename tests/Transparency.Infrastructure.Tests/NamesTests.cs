using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Azure.Data.Tables;
using Azure.Monitor.OpenTelemetry.Exporter;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Imports;
using Transparency.Functions;
using Transparency.Functions.Telemetry;
using Transparency.Storage;
using Transparency.Storage.Imports;
using Transparency.Storage.Pulls;

namespace Transparency.Infrastructure.Tests;

/// <summary>Containers, tables, functions, routes and events in Bicep are those in the code.</summary>
public sealed partial class NamesTests
{
    private static readonly StorageAccounts Accounts = StorageAccounts.FromConnectionStrings(
        "UseDevelopmentStorage=true", "UseDevelopmentStorage=true", new TransparencyOptions());

    private static readonly (string Function, BlobTriggerAttribute Trigger) Import = typeof(TransparencyRegistration).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method =>
            method
                .GetParameters()
                .Select(parameter =>
                    (method.GetCustomAttribute<FunctionAttribute>()?.Name, parameter.GetCustomAttribute<BlobTriggerAttribute>())))
        .Where(trigger => trigger is { Name: not null, Item2: not null })
        .Select(trigger => (trigger.Name!, trigger.Item2!)).Single();

    private static IEnumerable<string> Timers => typeof(TransparencyRegistration).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>() is not null))
        .Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);

    [Fact]
    public async Task TheContainersAreThoseOfTheCodeAndTwoOfThePlatform()
    {
        var containers = (await Infrastructure.PredictedAsync("main.bicepparam")).OfType(Resources.Container).Select(Resources.LastName);

        var known = Properties<BlobContainerClient>().Select(container => container.Name);
        Assert.Equal(known.Concat(["releases", "lost-events"]).Order(StringComparer.Ordinal), containers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheTablesAreThoseOfTheCode()
    {
        var tables = (await Infrastructure.PredictedAsync("main.bicepparam")).OfType(Resources.Table).Select(Resources.LastName);

        Assert.Equal(
            Properties<TableClient>().Select(table => table.Name).Order(StringComparer.Ordinal),
            tables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ADroppedFileWakesTheFunctionOfImports()
    {
        var properties = (await Infrastructure.PredictedSubscriptionAsync()).At("properties");

        var endpoint = properties.At("destination", "properties", "endpointUrl").GetString()!;
        Assert.Contains(
            "'https://{0}/runtime/webhooks/blobs?functionName=Host.Functions.{1}&code={2}'", endpoint, StringComparison.Ordinal);
        Assert.Contains($".defaultHostName, '{Import.Function}', listKeys(", endpoint, StringComparison.Ordinal);
        Assert.EndsWith("/host/default', '2024-11-01').systemKeys.blobs_extension)]", endpoint, StringComparison.Ordinal);

        var container = Import.Trigger.BlobPath.Split('/')[0];
        Assert.Equal($"/blobServices/default/containers/{container}/", properties.At("filter", "subjectBeginsWith").GetString());
        Assert.Equal(
            ["Microsoft.Storage.BlobCreated"],
            properties.At("filter", "includedEventTypes").EnumerateArray().Select(type => type.GetString()));
        Assert.Equal(Accounts.Exports.Name, container);
    }

    [Fact]
    public async Task TheTriggersConnectionIsSet()
    {
        var settings = (await Infrastructure.PredictedAsync("main.bicepparam")).AppSettings();

        // The queue is where a blob goes that was given up.
        Assert.All(
            ["blobServiceUri", "queueServiceUri", "credential"],
            setting => Assert.Contains($"{Import.Trigger.Connection}__{setting}", settings.Keys));
    }

    [Fact]
    public async Task TheAlertOnRejectionsLooksForWhatAnImportLogs()
    {
        var template = typeof(FolderImport).GetMethods(BindingFlags.NonPublic | BindingFlags.Instance)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().Single();

        var query = await QueryAsync("-rejected");

        var searched = query.Split('"')[1];
        Assert.Contains(
            searched.Replace($"{ImportOutcome.Rejected}", "{Outcome}", StringComparison.Ordinal),
            template.Message,
            StringComparison.Ordinal);
        Assert.Contains($"{ImportOutcome.Rejected}", searched, StringComparison.Ordinal);
        Assert.Equal(LogLevel.Information, template.Level);
    }

    [Fact]
    public async Task TheAlertOnPoisonLooksForWhatTheLookIntoTheQueueLogs()
    {
        var templates = typeof(GivenUpFiles).GetMethods(BindingFlags.NonPublic | BindingFlags.Instance)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>();

        var query = await QueryAsync("-poison");

        var searched = query.Split('"')[1];
        var template = Assert.Single(templates, template => template.Message.Contains(searched, StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, template.Level);
        Assert.Contains(
            GivenUpQueue.Name,
            await File.ReadAllTextAsync(
                Path.Combine(Infrastructure.Repository, "infra", "bicep", "modules", "alerts.bicep"),
                TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

        // As long as something lies there it is said each time: a window must hold a look, even one that was late.
        var alert = (await Infrastructure.PredictedAsync("main.bicepparam"))
            .OfType(Resources.LogAlert)
            .Single(alert => alert.Name().EndsWith("-poison", StringComparison.Ordinal));
        Assert.True(Span(alert, "windowSize") >= 2 * TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task TheAlertOnTimersLooksForWhatTheyLogAndForEachOfThem()
    {
        var templates = new[] { typeof(FolderChanges), typeof(GivenUpFiles), typeof(DuePulls) }
            .SelectMany(type => type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is { Level: LogLevel.Error }).ToList();

        var query = await QueryAsync("-failed-runs");

        var searched = Searched().Matches(query).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(
            [nameof(FolderChanges), nameof(GivenUpFiles), nameof(DuePulls)],
            templates.Select(template => template.DeclaringType!.Name).Distinct());

        Assert.All(
            templates,
            template =>
                Assert.Contains(
                    searched,
                    words => template.GetCustomAttribute<LoggerMessageAttribute>()!.Message.EndsWith(words, StringComparison.Ordinal)));
        // Only what is logged with its exception lies where the query looks.
        Assert.All(templates, template => Assert.Equal(typeof(Exception), template.GetParameters()[0].ParameterType));
        Assert.Equal(
            Timers.Order(StringComparer.Ordinal),
            query.Split("has_any (")[1].Split(')')[0].Split(", ").Select(name => name.Trim('"')).Order(StringComparer.Ordinal));
    }

    /// <summary>Each look at a window that the look before had seen too would mail the same thing again.</summary>
    [Fact]
    public async Task NothingMailsTwiceAndAFailingTimerOnceADay()
    {
        var alerts = (await Infrastructure.PredictedAsync("main.bicepparam")).OfType(Resources.LogAlert).ToList();

        Assert.All(
            alerts,
            alert =>
                Assert.True(
                    Span(
                        alert, "windowSize") <= Span(
                            alert,
                            alert.At("properties").TryGetProperty("muteActionsDuration", out _)
                                ? "muteActionsDuration"
                                : "evaluationFrequency"),
                    alert.Name()));
        // Azure mutes only what does not resolve itself.
        Assert.All(alerts, alert => Assert.False(alert.At("properties", "autoMitigate").GetBoolean()));
        Assert.Equal(
            TimeSpan.FromDays(1),
            Span(alerts.Single(alert => alert.Name().EndsWith("-failed-runs", StringComparison.Ordinal)), "muteActionsDuration"));
    }

    [Fact]
    public async Task TheLogsThatAlertsReadAreNotSampled()
    {
        using var host = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Infrastructure.Repository, "functions", "Transparency.Functions", "host.json")));
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                [KeyValuePair.Create(InsightsAccess.ConnectionString, (string?)"InstrumentationKey=00000000-0000-0000-0000-000000000001")])
            .Build();
        var options = new AzureMonitorExporterOptions();

        InsightsAccess.Set(options, settings);

        // Requests alone are sampled: they may only add to what a log says.
        Assert.All(
            (await Infrastructure.PredictedAsync("main.bicepparam")).OfType(Resources.LogAlert),
            alert => Assert.Matches(@"^(traces|union \(exceptions) \| ", Query(alert)));
        // The worker writes its log itself only where the host leaves it to it, and each sentence whether its trace is kept or not.
        Assert.Equal("OpenTelemetry", host.RootElement.At("telemetryMode").GetString());
        Assert.False(options.EnableTraceBasedLogsSampler);
    }

    [Fact]
    public async Task TheTestOfAvailabilityAsksARouteThatExists()
    {
        var routes = typeof(TransparencyRegistration).Assembly
            .GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route).OfType<string>();

        var test = Assert.Single((await Infrastructure.PredictedAsync("main.bicepparam")).OfType("Microsoft.Insights/webtests"));

        Assert.Contains(new Uri(test.At("properties", "Request", "RequestUrl").GetString()!).AbsolutePath.TrimStart('/'), routes);
    }

    [Fact]
    public async Task ANameThatTheCodeDoesNotKnowIsFound()
    {
        using var infrastructure = new Infrastructure()
            .Spoil("modules/names.bicep", "'exports'", "'export'")
            .Spoil("modules/names.bicep", "'Budgets', ", "")
            .Spoil("modules/names.bicep", "'ImportExport'", "'importExport'");

        var resources = await infrastructure.PredictAsync("main.bicepparam");
        var endpoint = (await infrastructure.PredictSubscriptionAsync())
            .At("properties", "destination", "properties", "endpointUrl")
            .GetString()!;

        Assert.DoesNotContain(Accounts.Exports.Name, resources.OfType(Resources.Container).Select(Resources.LastName));
        Assert.DoesNotContain(Accounts.Budgets.Name, resources.OfType(Resources.Table).Select(Resources.LastName));
        Assert.DoesNotContain($"'{Import.Function}'", endpoint, StringComparison.Ordinal);
    }

    private static IEnumerable<T> Properties<T>() =>
        typeof(StorageAccounts)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(T))
            .Select(property => (T)property.GetValue(Accounts)!);

    private static TimeSpan Span(JsonElement alert, string name) => XmlConvert.ToTimeSpan(alert.At("properties", name).GetString()!);

    private static async Task<string> QueryAsync(string ending) =>
        Query(
            (await Infrastructure.PredictedAsync("main.bicepparam"))
                .OfType(Resources.LogAlert)
                .Single(alert => alert.Name().EndsWith(ending, StringComparison.Ordinal)));

    private static string Query(JsonElement alert) => alert.At("properties", "criteria", "allOf")[0].At("query").GetString()!;

    [GeneratedRegex("has \"([^\"]+)\"")]
    private static partial Regex Searched();
}
