using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Imports;

internal static class ImportRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ReportHandler>();
}
