using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Comparisons;

internal static class ComparisonRegistration
{
    public static IServiceCollection AddComparisons(this IServiceCollection services) => services
        .AddSingleton<YearField>()
        .AddSingleton<ComparedAmounts>()
        .AddSingleton<TownComparison>()
        .AddSingleton<TreeComparison>()
        .AddSingleton<PartComparison>()
        .AddSingleton<YearsComparison>()
        .AddSingleton<ComparisonHandler>();
}
