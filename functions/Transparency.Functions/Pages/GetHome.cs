using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary>
/// <c>GET /</c>: the list of municipalities. Azure takes an empty route for the function's name, so this one has a part that can only be
/// empty; there the app setting <c>AzureWebJobsDisableHomepage</c> goes with it.
/// </summary>
public sealed class GetHome(Doorway doorway, TownPageHandler pages)
{
    [Function("GetHome")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{root:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.HomeAsync(request, cancel));
}
