using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Transparency.Functions;
using Transparency.Functions.Http;
using Transparency.Functions.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.Configure<WorkerOptions>(worker => worker.InputConverters.RegisterAt<CancellationBinding>(0));
builder.Services.AddTransparency(builder.Configuration);
// So that the host leaves the worker's logs to the worker, which would otherwise be told of twice.
builder.Services.AddTelemetryOrNull(builder.Configuration)?.UseFunctionsWorkerDefaults();
await builder.Build().RunAsync();
