using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Sitemaps;

/// <summary><c>GET /robots.txt</c>: what is not for search engines, and where the list of pages is.</summary>
public sealed class GetRobots(Doorway doorway, SitemapHandler sitemaps)
{
    [Function("GetRobots")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "robots.txt")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(sitemaps.Robots(request)));
}
