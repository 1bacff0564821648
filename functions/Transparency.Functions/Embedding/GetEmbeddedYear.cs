using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Embedding;

/// <summary><c>GET /embed/{municipality}/{year}</c>: a year for a frame on somebody's page.</summary>
public sealed class GetEmbeddedYear(Doorway doorway, EmbedPageHandler pages)
{
    [Function("GetEmbeddedYear")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "embed/{municipality}/{year}")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, year, cancel));
}
