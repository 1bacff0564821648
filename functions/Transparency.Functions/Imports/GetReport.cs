using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Imports;

/// <summary><c>GET …/years/{year}/report</c>: outcome and counts of the last import.</summary>
public sealed class GetReport(Doorway doorway, ReportHandler reports)
{
    [Function("GetReport")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/years/{year}/report")]
        HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => reports.ReportAsync(request, municipality, year, cancel));
}
