using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Documents;

internal static class DocumentRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<DocumentHandler>();
}
