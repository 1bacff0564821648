using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Description;

internal static class DescriptionRegistration
{
    public static IServiceCollection AddDescription(this IServiceCollection services) => services
        .AddSingleton<DescriptionHandler>();
}
