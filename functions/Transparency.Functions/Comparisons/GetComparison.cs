using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Comparisons;

/// <summary><c>GET /api/v1/compare</c>: municipalities beside each other.</summary>
public sealed class GetComparison(Doorway doorway, ComparisonHandler comparisons)
{
    [Function("GetComparison")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/compare")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => comparisons.CompareAsync(request, cancel));
}
