using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Embedding;

internal static class EmbeddingRegistration
{
    public static IServiceCollection AddEmbedding(this IServiceCollection services) => services
        .AddSingleton<EmbedPageHandler>()
        .AddSingleton<EmbedBuilderHandler>();
}
