using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Timelines;

/// <summary><c>GET /api/v1/municipalities/{municipality}/timeline/parts</c>: what a node is made of, over all its years.</summary>
public sealed class GetTimelineParts(Doorway doorway, TimelinePartsHandler parts)
{
    [Function("GetTimelineParts")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/timeline/parts")]
        HttpRequest request,
        string municipality,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => parts.PartsAsync(request, municipality, cancel));
}
