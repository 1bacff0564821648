using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Charts;

/// <summary><c>GET /budgets/{municipality}/{year}/chart.svg</c>: a level of a year's budget as a picture of lines and letters.</summary>
public sealed class GetChart(Doorway doorway, ChartHandler charts)
{
    [Function("GetChart")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/chart.svg")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => charts.SvgAsync(request, municipality, year, cancel));
}
