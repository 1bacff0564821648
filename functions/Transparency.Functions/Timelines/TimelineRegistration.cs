using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Timelines;

internal static class TimelineRegistration
{
    public static IServiceCollection AddTimelines(this IServiceCollection services) => services
        .AddSingleton<TimelineHandler>()
        .AddSingleton<TimelinePartsHandler>()
        .AddSingleton<LevelTimeline>();
}
