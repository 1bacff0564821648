using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Instances;

namespace Transparency.LocalHost.Tests.Hosting;

/// <summary>Local hosts of a test's own doors.</summary>
internal static class Hosts
{
    public static Task<FunctionHost> StartAsync<TDoor>(
        string connectionString,
        TemporaryFolder folder,
        object? recorder = null,
        string? hostFile = null) =>
        FunctionHost.StartAsync(
            new()
            {
                DataDirectory = folder.Path,
                HostFile = hostFile ?? BlobLimits.File,
                Settings = new Dictionary<string, string?> { ["ExportStorage"] = connectionString },
                FunctionTypes = [typeof(TDoor)],
                Services = (services, _) =>
                {
                    if (recorder is not null)
                        services.AddSingleton(recorder.GetType(), recorder);
                },
                LocalEndpoints = endpoints => LocalEndpoints.Map(endpoints, connectionString),
                PollInterval = TimeSpan.FromMilliseconds(20),
                FirstRetryDelay = TimeSpan.FromMilliseconds(1),
                LogLevel = LogLevel.None,
            },
            TestContext.Current.CancellationToken);
}
