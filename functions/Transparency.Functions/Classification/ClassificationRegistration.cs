using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Classification;

internal static class ClassificationRegistration
{
    public static IServiceCollection AddClassification(this IServiceCollection services) => services
        .AddSingleton<CodeNamesHandler>();
}
