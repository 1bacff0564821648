using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Previews;

/// <summary>
/// <c>POST /api/v1/uploads/folder/remove</c>: previews a folder without one of its files, for a grant that may remove them.
/// </summary>
public sealed class RemoveFolderFile(Doorway doorway, FolderChangeHandler folders)
{
    [Function("RemoveFolderFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/uploads/folder/remove")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => folders.RemoveAsync(request, cancel));
}
