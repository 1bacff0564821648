using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /upload.css</c>: the look of what clerks see, beside that of all pages.</summary>
public sealed class GetUploadStylesheet(Doorway doorway, WidgetFileHandler files)
{
    [Function("GetUploadStylesheet")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "upload.css")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(files.File(request, "upload.css")));
}
