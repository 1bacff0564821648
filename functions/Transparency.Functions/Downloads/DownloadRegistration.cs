using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Downloads;

internal static class DownloadRegistration
{
    public static IServiceCollection AddDownloads(this IServiceCollection services) => services
        .AddSingleton<EditionFileHandler>()
        .AddSingleton<AllYearsHandler>();
}
