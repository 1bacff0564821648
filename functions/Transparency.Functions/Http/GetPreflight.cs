using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.Functions.Http;

/// <summary>
/// <c>OPTIONS</c> of any address: what a page of another origin may ask with. Uploads are asked for by the page of this origin alone.
/// </summary>
public sealed class GetPreflight(Doorway doorway)
{
    [Function("GetPreflight")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "{*path}")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult<IResult>(new PreflightResult()));
}
