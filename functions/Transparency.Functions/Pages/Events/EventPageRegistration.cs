using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Pages.Events;

internal static class EventPageRegistration
{
    public static IServiceCollection AddEventPages(this IServiceCollection services) => services
        .AddSingleton<EventsPageHandler>()
        .AddSingleton<EventYears>()
        .AddSingleton<EventPayments>()
        .AddSingleton<EventPageHandler>();
}
