using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Pages.Searching;

internal static class SearchPageRegistration
{
    public static IServiceCollection AddSearchPages(this IServiceCollection services) => services
        .AddSingleton<SearchPageHandler>();
}
