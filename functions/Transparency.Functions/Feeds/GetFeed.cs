using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Feeds;

/// <summary><c>GET /feeds/{file}</c>: a feed of all municipalities' publications as Atom, RSS or JSON Feed.</summary>
public sealed class GetFeed(Doorway doorway, FeedHandler feeds)
{
    [Function("GetFeed")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/{file}")] HttpRequest request,
        string file,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => feeds.FeedAsync(request, null, null, file, cancel));
}
