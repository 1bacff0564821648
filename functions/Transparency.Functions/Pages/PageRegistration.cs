using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Pages;

internal static class PageRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<WidgetFileHandler>()
        .AddSingleton<TownPageHandler>()
        .AddSingleton<YearPageHandler>()
        .AddSingleton<LevelParts>()
        .AddSingleton<PaymentParts>()
        .AddSingleton<DocumentPageHandler>()
        .AddSingleton<PublicationPageHandler>()
        .AddSingleton<DataPageHandler>()
        .AddSingleton<UploadPageHandler>();
}
