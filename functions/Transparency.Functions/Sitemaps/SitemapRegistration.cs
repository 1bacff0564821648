using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Sitemaps;

internal static class SitemapRegistration
{
    public static IServiceCollection AddSitemaps(this IServiceCollection services) => services
        .AddSingleton<SitemapHandler>();
}
