using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Payments;

internal static class PaymentRegistration
{
    public static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddSingleton<PaymentPages>()
        .AddSingleton<PaymentMonths>()
        .AddSingleton<PaymentHandler>();
}
