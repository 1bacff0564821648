using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Charts;

/// <summary><c>GET /budgets/{municipality}/{year}/chart.png</c>: the same picture in dots, for what shows no other.</summary>
public sealed class GetChartPicture(Doorway doorway, ChartHandler charts)
{
    [Function("GetChartPicture")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/chart.png")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => charts.PngAsync(request, municipality, year, cancel));
}
