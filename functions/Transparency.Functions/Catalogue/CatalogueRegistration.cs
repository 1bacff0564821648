using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Catalogue;

internal static class CatalogueRegistration
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddSingleton<CatalogueHandler>();
}
