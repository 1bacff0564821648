using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Municipalities;

internal static class MunicipalityRegistration
{
    public static IServiceCollection AddMunicipalities(this IServiceCollection services) => services
        .AddSingleton<RouteLookup>()
        .AddSingleton<TownDirectory>()
        .AddSingleton<MunicipalityHandler>();
}
