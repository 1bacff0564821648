using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Pages;

internal static class PageRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<WidgetFileHandler>()
        .AddSingleton<HelpPictureHandler>()
        .AddSingleton<TownPageHandler>()
        .AddSingleton<YearPageHandler>()
        .AddSingleton<YearsPageHandler>()
        .AddSingleton<ComparePageHandler>()
        .AddSingleton<WholeYears>()
        .AddSingleton<CompareLists>()
        .AddSingleton<ChangesPageHandler>()
        .AddSingleton<ReceiptPageHandler>()
        .AddSingleton<LevelParts>()
        .AddSingleton<YearPages>()
        .AddSingleton<PaymentParts>()
        .AddSingleton<DocumentPageHandler>()
        .AddSingleton<PublicationPageHandler>()
        .AddSingleton<DataPageHandler>()
        .AddSingleton<UploadPageHandler>();
}
