using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Publications;

/// <summary><c>GET /api/v1/publications</c>: the publication log, newest first.</summary>
public sealed class GetPublications(Doorway doorway, PublicationHandler publications)
{
    [Function("GetPublications")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/publications")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => publications.ListAsync(request, cancel));
}
