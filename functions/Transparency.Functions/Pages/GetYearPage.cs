using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /budgets/{municipality}/{year}</c>: a year's budget.</summary>
public sealed class GetYearPage(Doorway doorway, YearPageHandler pages)
{
    [Function("GetYearPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.YearAsync(request, municipality, year, cancel));
}
