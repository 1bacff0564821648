using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Pages;
using Transparency.Functions.Http;

namespace Transparency.Functions.Doors;

/// <summary><c>GET /</c>: the list of municipalities.</summary>
public sealed class GetHome(Doorway doorway, PageAnswers pages)
{
    [Function("GetHome")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.HomeAsync(request, cancel));
}
