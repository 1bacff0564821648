using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Budgets;

/// <summary><c>GET /api/v1/municipalities/{municipality}/years/{year}</c>: totals, consolidation, provenance.</summary>
public sealed class GetYear(Doorway doorway, YearHandler years)
{
    [Function("GetYear")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/years/{year}")]
        HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => years.YearAsync(request, municipality, year, cancel));
}
