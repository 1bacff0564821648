using Microsoft.Extensions.DependencyInjection;
using Transparency.Storage;

namespace Transparency.Functions.Feeds;

internal static class FeedRegistration
{
    /// <param name="services">Where to.</param>
    /// <param name="options">Say whether a hub is told of new entries.</param>
    public static IServiceCollection AddFeeds(this IServiceCollection services, TransparencyOptions options)
    {
        services.AddSingleton<FeedHandler>().AddSingleton<PaymentFeedHandler>();

        if (options.Hub.Length == 0)
            return services;

        // What became of a notice is logged where it is sent.
        services.AddHttpClient(nameof(HubClient), http => http.Timeout = HubClient.Patience).RemoveAllLoggers();

        return services
            .AddSingleton<HubClient>()
            .AddHostedService<HubNotices>();
    }
}
