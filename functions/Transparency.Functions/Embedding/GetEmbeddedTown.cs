using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Embedding;

/// <summary><c>GET /embed/{municipality}</c>: the newest year for a frame on somebody's page.</summary>
public sealed class GetEmbeddedTown(Doorway doorway, EmbedPageHandler pages)
{
    [Function("GetEmbeddedTown")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "embed/{municipality}")] HttpRequest request,
        string municipality,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, null, cancel));
}
