using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Counterparties;

internal static class CounterpartyRegistration
{
    public static IServiceCollection AddCounterparties(this IServiceCollection services) => services
        .AddSingleton<IndexSweep>()
        .AddSingleton<YearCounterpartyHandler>()
        .AddSingleton<TownCounterpartyHandler>()
        .AddSingleton<YearCounterpartyLookup>()
        .AddSingleton<CounterpartyLookup>()
        .AddSingleton<CounterpartyHandler>();
}
