using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;
using Transparency.Functions.Uploads;

namespace Transparency.Functions.Doors;

/// <summary><c>POST /api/v1/uploads</c>: addresses to write a municipality's files to, for the holder of a grant.</summary>
public sealed class CreateUpload(Doorway doorway, UploadAnswers answers)
{
    [Function("CreateUpload")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/uploads")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => answers.CreateAsync(request, cancel));
}
