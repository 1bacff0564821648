using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Downloads;

/// <summary><c>GET /data/codelists/{file}</c>: a code list as CSV, or its description.</summary>
public sealed class GetCodeListFile(Doorway doorway)
{
    [Function("GetCodeListFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/codelists/{file}")] HttpRequest request,
        string file) =>
        doorway.AnswerAsync(request, () => Task.FromResult(CodeListHandler.File(request, file)));
}
