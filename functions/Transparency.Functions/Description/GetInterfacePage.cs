using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Description;

/// <summary><c>GET /api</c>: the programming interface, for people.</summary>
public sealed class GetInterfacePage(Doorway doorway, DescriptionHandler description)
{
    [Function("GetInterfacePage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => description.PageAsync(request, cancel));
}
