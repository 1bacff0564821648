using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;
using Transparency.Functions.Pages;

namespace Transparency.Functions.Doors;

/// <summary><c>GET /budgets/{municipality}/{year}</c>: a year's budget.</summary>
public sealed class GetYearPage(Doorway doorway, TownPages pages)
{
    [Function("GetYearPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.YearAsync(request, municipality, year, cancel));
}
