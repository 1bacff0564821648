using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Hosting;
using Transparency.Functions;
using Transparency.Functions.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddTransparency(builder.Configuration);
// So that the host leaves the worker's logs to the worker, which would otherwise be told of twice.
builder.Services.AddTelemetryOrNull(builder.Configuration)?.UseFunctionsWorkerDefaults();
await builder.Build().RunAsync();
