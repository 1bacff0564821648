using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Sitemaps;

/// <summary><c>GET /sitemap.xml</c>: the pages of all municipalities.</summary>
public sealed class GetSitemap(Doorway doorway, SitemapHandler sitemaps)
{
    [Function("GetSitemap")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitemap.xml")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => sitemaps.SitemapAsync(request, cancel));
}
