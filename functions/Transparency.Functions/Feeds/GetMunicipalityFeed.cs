using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Feeds;

/// <summary>
/// <c>GET /feeds/{municipality}/{file}</c>: a feed of a municipality's publications, with <c>section=</c> of those that changed a section.
/// </summary>
public sealed class GetMunicipalityFeed(Doorway doorway, FeedHandler feeds)
{
    [Function("GetMunicipalityFeed")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/{municipality}/{file}")] HttpRequest request,
        string municipality,
        string file,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => feeds.FeedAsync(request, municipality, null, file, cancel));
}
