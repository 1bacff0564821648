using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Downloads;

/// <summary><c>GET /data/{municipality}/{year}/{file}</c>: a file of the current edition.</summary>
public sealed class GetCurrentFile(Doorway doorway, EditionFileHandler files)
{
    [Function("GetCurrentFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/{municipality}/{year}/{file}")] HttpRequest request,
        string municipality,
        string year,
        string file,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => files.CurrentAsync(request, municipality, year, file, cancel));
}
