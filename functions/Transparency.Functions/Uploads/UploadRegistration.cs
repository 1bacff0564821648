using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Uploads;

internal static class UploadRegistration
{
    public static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton<ClientAddress>()
        .AddSingleton<GrantCheck>()
        .AddSingleton<UploadHandler>()
        .AddSingleton<UploadFolderHandler>()
        .AddSingleton<FinishHandler>();
}
