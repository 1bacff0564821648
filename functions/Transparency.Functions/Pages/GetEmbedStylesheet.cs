using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /embed.css</c>: what a year in a frame looks like besides.</summary>
public sealed class GetEmbedStylesheet(Doorway doorway, WidgetFileHandler files)
{
    [Function("GetEmbedStylesheet")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "embed.css")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(files.File(request, "embed.css")));
}
