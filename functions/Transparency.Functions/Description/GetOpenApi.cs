using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Description;

/// <summary><c>GET /openapi.json</c>: the programming interface, for programs.</summary>
public sealed class GetOpenApi(Doorway doorway, DescriptionHandler description)
{
    [Function("GetOpenApi")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(description.OpenApi(request)));
}
