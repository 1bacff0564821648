using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Feeds;

/// <summary>
/// Tells the WebSub hub of every publication: one POST of <c>hub.mode=publish</c> that names the addresses of all feeds that have it. Five
/// tries, a longer pause after each; then only the log says that the hub was not told, because readers who poll miss nothing.
/// </summary>
public sealed partial class HubNotices(
    NewPublications publications,
    TransparencyOptions options,
    HubClient hub,
    TimeProvider time,
    ILogger<HubNotices> logger) : BackgroundService
{
    private const int Tries = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>The addresses of all feeds that a publication is in, in every format and language.</summary>
    public static IEnumerable<string> FeedsOf(Publication publication, string publicAddress)
    {
        var root = publicAddress.TrimEnd('/');
        IEnumerable<(string? Municipality, string? Section)> feeds =
            [
                (null, null),
                (publication.Municipality.Id, null),
                .. publication.Sections.Select(section => ((string?)publication.Municipality.Id, (string?)section))
            ];

        return from feed in feeds
               from format in FeedFormat.All
               from language in Enum.GetValues<Language>()
               select root + PublicPaths.Feed(feed.Municipality, null, format.File, feed.Section, language.Tag());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var publication in publications.ReadAllAsync(stoppingToken))
            await TellAsync(publication, stoppingToken);
    }

    private async Task TellAsync(Publication publication, CancellationToken cancel)
    {
        var addresses = FeedsOf(publication, options.PublicAddress).ToList();
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++, pause *= 5)
        {
            var failure = await hub.PublishOrFailureAsync(new Uri(options.Hub), addresses, cancel);
            if (failure is null)
                return;

            if (attempt == Tries)
            {
                LogNotTold(options.Hub, publication.Id, failure);
                return;
            }

            LogTriedInVain(options.Hub, publication.Id, failure, attempt, Tries);
            await Task.Delay(pause, time, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub {Hub} was not told of {Publication}: {Failure}, try {Attempt} of {Tries}")]
    private partial void LogTriedInVain(string hub, string publication, string failure, int attempt, int tries);

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub {Hub} could not be told of {Publication}: {Failure}")]
    private partial void LogNotTold(string hub, string publication, string failure);
}
