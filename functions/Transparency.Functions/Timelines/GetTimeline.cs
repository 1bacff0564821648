using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Timelines;

/// <summary><c>GET /api/v1/municipalities/{municipality}/timeline</c>: a node over all its years.</summary>
public sealed class GetTimeline(Doorway doorway, TimelineHandler timelines)
{
    [Function("GetTimeline")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/timeline")]
        HttpRequest request,
        string municipality,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => timelines.TimelineAsync(request, municipality, cancel));
}
