using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Pages;

internal static class PageRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<WidgetFileHandler>()
        .AddSingleton<TownPageHandler>()
        .AddSingleton<DocumentPageHandler>()
        .AddSingleton<PublicationPageHandler>()
        .AddSingleton<DataPageHandler>()
        .AddSingleton<UploadPageHandler>();
}
