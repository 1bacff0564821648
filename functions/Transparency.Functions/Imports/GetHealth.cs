using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Imports;

/// <summary><c>GET /health</c>: whether the storage can be reached, and the age of the last import.</summary>
public sealed class GetHealth(Doorway doorway, ReportHandler reports)
{
    [Function("GetHealth")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => reports.HealthAsync(request, cancel), haste: 0.4);
}
