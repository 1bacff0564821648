using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Reconciliations;

internal static class ReconciliationRegistration
{
    public static IServiceCollection AddReconciliations(this IServiceCollection services) =>
        services.AddSingleton<ReconciliationLookup>();
}
