using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Pages.Payments;

internal static class PaymentsPageRegistration
{
    public static IServiceCollection AddPaymentsPages(this IServiceCollection services) => services
        .AddSingleton<PaymentsPageHandler>();
}
