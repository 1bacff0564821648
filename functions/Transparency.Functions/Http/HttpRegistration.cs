using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Http;

internal static class HttpRegistration
{
    public static IServiceCollection AddHttp(this IServiceCollection services) => services
        .AddSingleton<SiteAddress>()
        .AddSingleton<FrontDoor>()
        .AddSingleton<MovedAddress>()
        .AddSingleton<AnswerMemory>()
        .AddSingleton<Doorway>();
}
