using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /publications/{publication}</c>: what a publication changed, as a page; <c>lang=en</c> in English.</summary>
public sealed class GetPublicationPage(Doorway doorway, PublicationPageHandler pages)
{
    [Function("GetPublicationPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "publications/{publication}")] HttpRequest request,
        string publication,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, publication, cancel));
}
