using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Municipalities;

/// <summary><c>GET /api/v1/municipalities</c>: all municipalities with a published year.</summary>
public sealed class GetMunicipalities(Doorway doorway, MunicipalityHandler municipalities)
{
    [Function("GetMunicipalities")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => municipalities.AllAsync(request, cancel));
}
