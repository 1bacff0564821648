using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Classification;

/// <summary><c>GET /api/v1/codelists/{list}</c>: the names of paragraphs or items that were in force in a year.</summary>
public sealed class GetCodeNames(Doorway doorway, CodeNamesHandler names)
{
    [Function("GetCodeNames")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/codelists/{list}")] HttpRequest request,
        string list,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => names.NamesAsync(request, list, cancel));
}
