using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Budgets;

internal static class BudgetRegistration
{
    public static IServiceCollection AddBudgets(this IServiceCollection services) => services
        .AddSingleton<NodeLookup>()
        .AddSingleton<YearHandler>();
}
