using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /charts.css</c>: the look of pages with charts, beside that of all pages.</summary>
public sealed class GetChartStylesheet(Doorway doorway, WidgetFileHandler files)
{
    [Function("GetChartStylesheet")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "charts.css")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(files.File(request, "charts.css")));
}
