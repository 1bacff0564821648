using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Municipalities;

/// <summary><c>GET /api/v1/municipalities/{municipality}</c>: its profile and its years with their totals.</summary>
public sealed class GetMunicipality(Doorway doorway, MunicipalityHandler municipalities)
{
    [Function("GetMunicipality")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}")] HttpRequest request,
        string municipality,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => municipalities.OneAsync(request, municipality, cancel));
}
