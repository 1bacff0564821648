using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /compare</c>: municipalities beside each other, as a page; <c>lang=en</c> in English.</summary>
public sealed class GetComparePage(Doorway doorway, ComparePageHandler pages)
{
    [Function("GetComparePage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "compare")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, cancel));
}
