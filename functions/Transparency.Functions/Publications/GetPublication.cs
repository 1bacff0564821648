using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Publications;

/// <summary><c>GET /api/v1/publications/{publication}</c>: one entry of the log.</summary>
public sealed class GetPublication(Doorway doorway, PublicationHandler publications)
{
    [Function("GetPublication")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/publications/{publication}")] HttpRequest request,
        string publication,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => publications.OneAsync(request, publication, cancel));
}
