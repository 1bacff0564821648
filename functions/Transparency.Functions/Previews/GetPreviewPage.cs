using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Previews;

/// <summary>
/// <c>GET /api/v1/uploads/{upload}/preview/page</c>: the year as it would be published, as a page, for the grant that uploaded it alone.
/// </summary>
public sealed class GetPreviewPage(Doorway doorway, PreviewPageHandler pages)
{
    [Function("GetPreviewPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/uploads/{upload}/preview/page")] HttpRequest request,
        string upload,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, upload, cancel));
}
