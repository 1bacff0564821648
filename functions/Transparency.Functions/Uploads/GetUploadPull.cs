using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Uploads;

/// <summary>
/// <c>GET /api/v1/uploads/pull</c>: what came of the files that are fetched for a municipality, for the holder of a grant.
/// </summary>
public sealed class GetUploadPull(Doorway doorway, UploadHandler uploads)
{
    [Function("GetUploadPull")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/uploads/pull")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => uploads.PullAsync(request, cancel));
}
