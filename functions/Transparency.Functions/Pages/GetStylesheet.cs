using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /page.css</c>: the look of the pages and of the web component.</summary>
public sealed class GetStylesheet(Doorway doorway, WidgetFileHandler files)
{
    [Function("GetStylesheet")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "page.css")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(files.File(request, "page.css")));
}
