using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Previews;

/// <summary><c>POST /api/v1/uploads/folder/undo</c>: brings back what was public before the last publication of a year.</summary>
public sealed class UndoPublication(Doorway doorway, FolderChangeHandler folders)
{
    [Function("UndoPublication")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/uploads/folder/undo")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => folders.UndoAsync(request, cancel));
}
