using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Sitemaps;

/// <summary><c>GET /sitemaps/{part}.xml</c>: a part of a long list of pages.</summary>
public sealed class GetSitemapPart(Doorway doorway, SitemapHandler sitemaps)
{
    [Function("GetSitemapPart")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitemaps/{part}.xml")] HttpRequest request,
        string part,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => sitemaps.PartAsync(request, part, cancel));
}
