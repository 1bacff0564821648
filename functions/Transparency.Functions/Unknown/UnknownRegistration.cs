using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Unknown;

internal static class UnknownRegistration
{
    public static IServiceCollection AddUnknown(this IServiceCollection services) => services
        .AddSingleton<UnknownAddressHandler>();
}
