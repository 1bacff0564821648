using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Charts;

internal static class ChartRegistration
{
    public static IServiceCollection AddCharts(this IServiceCollection services) => services
        .AddSingleton<ChartHandler>()
        .AddSingleton<DotPen>();
}
