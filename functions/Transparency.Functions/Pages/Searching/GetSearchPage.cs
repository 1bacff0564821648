using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages.Searching;

/// <summary><c>GET /search</c>: one search over everything as a page; <c>lang=en</c> in English.</summary>
public sealed class GetSearchPage(Doorway doorway, SearchPageHandler pages)
{
    [Function("GetSearchPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, cancel));
}
