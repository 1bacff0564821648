using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /upload</c>: the page that a municipality drops its files on; <c>lang=en</c> in English.</summary>
public sealed class GetUploadPage(Doorway doorway, UploadPageHandler pages)
{
    [Function("GetUploadPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "upload")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(pages.Page(request)));
}
