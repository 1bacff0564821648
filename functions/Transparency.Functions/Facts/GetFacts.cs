using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Facts;

/// <summary><c>GET …/years/{year}/facts</c>: free drill-down.</summary>
public sealed class GetFacts(Doorway doorway, FactHandler facts)
{
    [Function("GetFacts")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/years/{year}/facts")]
        HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => facts.FactsAsync(request, municipality, year, cancel));
}
