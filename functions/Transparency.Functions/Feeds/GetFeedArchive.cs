using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Core.Publications;
using Transparency.Functions.Http;

namespace Transparency.Functions.Feeds;

/// <summary>
/// <c>GET /feeds/{municipality}/{archive}/{file}</c>: fifty older publications of a feed, which never change; <c>_all</c> stands for all
/// municipalities.
/// </summary>
public sealed class GetFeedArchive(Doorway doorway, FeedHandler feeds)
{
    [Function("GetFeedArchive")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/{municipality}/{archive}/{file}")] HttpRequest request,
        string municipality,
        string archive,
        string file,
        CancellationToken cancel) =>
        doorway.AnswerAsync(
            request,
            () => feeds.FeedAsync(request, municipality == PublicPaths.AllMunicipalities ? null : municipality, archive, file, cancel));
}
