using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Previews;

/// <summary><c>POST /api/v1/uploads/{upload}/publish</c>: moves the files into the folder, once every question is answered.</summary>
public sealed class PublishPreview(Doorway doorway, PreviewHandler previews)
{
    [Function("PublishPreview")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/uploads/{upload}/publish")] HttpRequest request,
        string upload,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => previews.PublishAsync(request, upload, cancel));
}
