using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Publications;

internal static class PublicationRegistration
{
    public static IServiceCollection AddPublications(this IServiceCollection services) => services
        .AddSingleton<PublicationEntries>()
        .AddSingleton<PublicationHandler>();
}
