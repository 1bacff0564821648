using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Facts;

internal static class PaymentRegistration
{
    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton<FactHandler>();
}
