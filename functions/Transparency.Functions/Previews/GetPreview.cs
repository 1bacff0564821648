using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Previews;

/// <summary><c>GET /api/v1/uploads/{upload}/preview</c>: what would be published, for the grant that uploaded it alone.</summary>
public sealed class GetPreview(Doorway doorway, PreviewHandler previews)
{
    [Function("GetPreview")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/uploads/{upload}/preview")] HttpRequest request,
        string upload,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => previews.PreviewAsync(request, upload, cancel));
}
