using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Searching;

/// <summary><c>GET /api/v1/search</c>: one search over everything.</summary>
public sealed class GetSearch(Doorway doorway, SearchHandler search)
{
    [Function("GetSearch")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/search")]
        HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => search.AnswerAsync(request, cancel));
}
