using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /data</c>: what is published, how often, in which form and under which terms; <c>lang=en</c> in English.</summary>
public sealed class GetDataPage(Doorway doorway, DataPageHandler pages)
{
    [Function("GetDataPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, cancel));
}
