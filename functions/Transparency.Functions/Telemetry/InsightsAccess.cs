using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;

namespace Transparency.Functions.Telemetry;

/// <summary>
/// How to write to Application Insights. The exporter does not know <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c>, by which the
/// Functions host is told its identity, so that it is read here: <c>Authorization=AAD</c> for the app's own identity, with
/// <c>ClientId=…</c> for another of it.
/// </summary>
public static class InsightsAccess
{
    public const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>
    /// The worker's own pages are asked for by the host, which tells of every request itself: five traces a second are enough to see how it
    /// goes.
    /// </summary>
    private const double TracesPerSecond = 5;

    /// <exception cref="InvalidOperationException">The setting asks for something else than an identity.</exception>
    public static void Set(AzureMonitorExporterOptions options, IConfiguration configuration)
    {
        options.ConnectionString = configuration[ConnectionString];
        options.Credential = CredentialOrNull(configuration[Authentication]);
        options.TracesPerSecond = TracesPerSecond;
        // Alerts read the log: no sentence may go because its trace did.
        options.EnableTraceBasedLogsSampler = false;
        // A second connection that is always open, and counters beside those of the plan, would cost more than they tell.
        options.EnableLiveMetrics = false;
        options.EnablePerformanceCounters = false;
    }

    /// <summary>The identity that a setting names; null where there is none, as on a machine whose component takes a key.</summary>
    public static TokenCredential? CredentialOrNull(string? authentication)
    {
        if (string.IsNullOrWhiteSpace(authentication))
            return null;

        var parts = authentication.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
                .ToDictionary(part => part[0], part => part.Length == 2 ? part[1] : "", StringComparer.OrdinalIgnoreCase);
        if (!string.Equals(parts.GetValueOrDefault("Authorization"), "AAD", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(
                $"The setting {Authentication} is 'Authorization=AAD', with ';ClientId=…' for an identity of the "
                    + $"app's that is not its own.");
        }

        return new ManagedIdentityCredential(parts.GetValueOrDefault("ClientId") is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned);
    }
}
