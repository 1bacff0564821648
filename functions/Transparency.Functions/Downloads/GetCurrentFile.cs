using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Core.Publications;
using Transparency.Functions.Http;

namespace Transparency.Functions.Downloads;

/// <summary><c>GET /data/{municipality}/{year}/{file}</c>: a file of the current edition, or with
/// <c>all</c> for the year one of all of them.</summary>
public sealed class GetCurrentFile(Doorway doorway, EditionFileHandler files, AllYearsHandler allYears)
{
    [Function("GetCurrentFile")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "data/{municipality}/{year}/{file}")] HttpRequest request,
        string municipality,
        string year,
        string file,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => year == PublicPaths.AllYears
            ? allYears.RunAsync(request, municipality, file, cancel)
            : files.CurrentAsync(request, municipality, year, file, cancel));
}
