using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Previews;

internal static class PreviewRegistration
{
    public static IServiceCollection AddPreviews(this IServiceCollection services) => services
        .AddSingleton<PreviewAnswering>()
        .AddSingleton<PreviewHandler>()
        .AddSingleton<PreviewPageHandler>()
        .AddSingleton<FolderChangeHandler>();
}
