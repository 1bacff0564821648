using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Downloads;

/// <summary><c>GET /data/{municipality}/{year}/{edition}/{file}</c>: a file of a fixed edition.</summary>
public sealed class GetEditionFile(Doorway doorway, EditionFileHandler files)
{
    [Function("GetEditionFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/{municipality}/{year}/{edition}/{file}")]
        HttpRequest request,
        string municipality,
        string year,
        string edition,
        string file,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => files.FixedAsync(
            request,
            municipality,
            year,
            edition,
            file,
            cancel));
}
