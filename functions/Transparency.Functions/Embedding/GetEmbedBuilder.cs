using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Embedding;

/// <summary><c>GET /embed</c>: the page that makes what others put into their pages; <c>lang=en</c> in English.</summary>
public sealed class GetEmbedBuilder(Doorway doorway, EmbedBuilderHandler pages)
{
    [Function("GetEmbedBuilder")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "embed")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, cancel));
}
