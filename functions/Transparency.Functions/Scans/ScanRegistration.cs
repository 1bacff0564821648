using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Scans;

internal static class ScanRegistration
{
    public static IServiceCollection AddScans(this IServiceCollection services) => services
        .AddSingleton<ScanGate>();
}
