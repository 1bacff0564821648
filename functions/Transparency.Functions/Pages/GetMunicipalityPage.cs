using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /budgets/{municipality}</c>: a municipality's latest budget.</summary>
public sealed class GetMunicipalityPage(Doorway doorway, YearPageHandler pages)
{
    [Function("GetMunicipalityPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}")] HttpRequest request,
        string municipality,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.MunicipalityAsync(request, municipality, cancel));
}
