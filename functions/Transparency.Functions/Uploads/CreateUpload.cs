using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Uploads;

/// <summary><c>POST /api/v1/uploads</c>: addresses to write a municipality's files to, for the holder of a grant.</summary>
public sealed class CreateUpload(Doorway doorway, UploadHandler uploads)
{
    [Function("CreateUpload")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/uploads")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => uploads.CreateAsync(request, cancel));
}
