using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Previews;

/// <summary>
/// <c>POST /api/v1/uploads/{upload}/change</c>: previews the files otherwise, as a question of the preview offers.
/// </summary>
public sealed class ChangePreview(Doorway doorway, PreviewHandler previews)
{
    [Function("ChangePreview")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/uploads/{upload}/change")] HttpRequest request,
        string upload,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => previews.ChangeAsync(request, upload, cancel));
}
