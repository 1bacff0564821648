using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Pages.Suppliers;

internal static class SupplierPageRegistration
{
    public static IServiceCollection AddSupplierPages(this IServiceCollection services) => services
        .AddSingleton<SupplierPageHandler>()
        .AddSingleton<SuppliersPageHandler>();
}
