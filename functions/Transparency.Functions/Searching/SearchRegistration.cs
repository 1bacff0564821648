using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Searching;

internal static class SearchRegistration
{
    public static IServiceCollection AddSearching(this IServiceCollection services) => services
        .AddSingleton<PaymentTexts>()
        .AddSingleton<SearchLookup>()
        .AddSingleton<SearchHandler>();
}
