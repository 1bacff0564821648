using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /publications</c>: the publication log as a page; <c>lang=en</c> in English.</summary>
public sealed class GetPublicationsPage(Doorway doorway, PublicationPageHandler pages)
{
    [Function("GetPublicationsPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "publications")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.ListAsync(request, cancel));
}
