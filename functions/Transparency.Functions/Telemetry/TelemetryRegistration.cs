using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Transparency.Storage.Telemetry;

namespace Transparency.Functions.Telemetry;

/// <summary>
/// Sends traces, metrics and logs to whoever the standard variables name: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> any OpenTelemetry collector,
/// <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> Application Insights. The same for the worker and the local host.
/// </summary>
public static class TelemetryRegistration
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <returns>For what the host has to add of its own, or null where nobody wants to know: then nothing is registered and nothing
    /// runs.</returns>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it.</exception>
    public static IOpenTelemetryBuilder? AddTelemetryOrNull(this IServiceCollection services, IConfiguration configuration)
    {
        var collector = configuration[Collector] is { Length: > 0 };
        var insights = configuration[InsightsAccess.ConnectionString] is { Length: > 0 };
        if (!collector && !insights)
            return null;

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => Name(resource, configuration))
            .WithTracing(traces => traces.AddSource(Instruments.Name))
            // ASP.NET Core measures requests by route and status itself.
            .WithMetrics(metrics => metrics.AddMeter(Instruments.Name, "Microsoft.AspNetCore.Hosting"))
            // The alerts read the sentence, not its pattern.
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true);

        // Of memory and processor Azure's own metrics tell, and each of these forty would be paid for.
        if (!insights)
            telemetry.WithMetrics(metrics => metrics.AddMeter("System.Runtime"));
        if (collector)
            telemetry.UseOtlpExporter();
        if (insights)
            telemetry.UseAzureMonitorExporter(options => InsightsAccess.Set(options, configuration));

        return telemetry;
    }

    /// <summary>Whoever runs it may call it something else; in Azure the worker calls it by its site.</summary>
    private static void Name(ResourceBuilder resource, IConfiguration configuration)
    {
        if (configuration["OTEL_SERVICE_NAME"] is { Length: > 0 })
            return;

        resource.AddService("transparency", serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString(3));
    }
}
