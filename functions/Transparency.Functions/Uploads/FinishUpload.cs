using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Uploads;

/// <summary>
/// <c>POST /api/v1/uploads/{upload}/finish</c>: all files are written; they are looked at and taken over into the folder.
/// </summary>
public sealed class FinishUpload(Doorway doorway, FinishHandler uploads)
{
    [Function("FinishUpload")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/uploads/{upload}/finish")] HttpRequest request,
        string upload,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => uploads.FinishAsync(request, upload, cancel));
}
