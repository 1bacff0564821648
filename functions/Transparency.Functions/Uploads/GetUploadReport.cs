using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Uploads;

/// <summary>
/// <c>GET /api/v1/uploads/report</c>: what the last import of a municipality's own folder said, for the holder of a grant.
/// </summary>
public sealed class GetUploadReport(Doorway doorway, UploadHandler uploads)
{
    [Function("GetUploadReport")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/uploads/report")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => uploads.ReportAsync(request, cancel));
}
