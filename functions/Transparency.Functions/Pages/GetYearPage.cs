using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Core.Publications;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /budgets/{municipality}/{year}</c>: a year's budget, or with <c>years</c> for the year all of them.</summary>
public sealed class GetYearPage(Doorway doorway, YearPageHandler pages, YearsPageHandler years)
{
    [Function("GetYearPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => year == PublicPaths.YearsName
            ? years.PageAsync(request, municipality, cancel)
            : pages.YearAsync(request, municipality, year, cancel));
}
