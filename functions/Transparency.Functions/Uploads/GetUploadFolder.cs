using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Uploads;

/// <summary><c>GET /api/v1/uploads/folder</c>: whose a grant is and until when, and what lies in the municipality's folder.</summary>
public sealed class GetUploadFolder(Doorway doorway, UploadFolderHandler folders)
{
    [Function("GetUploadFolder")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/uploads/folder")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => folders.FolderAsync(request, cancel));
}
