using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions;

/// <summary>What the doors need, registered the same way for the worker and for the local host.</summary>
public static class TransparencyServices
{
    public static IServiceCollection AddTransparency(this IServiceCollection services, IConfiguration configuration) =>
        services;
}
