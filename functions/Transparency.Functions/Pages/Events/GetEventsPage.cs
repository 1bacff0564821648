using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages.Events;

/// <summary><c>GET /budgets/{municipality}/{year}/events</c>: a year's events as a page; <c>lang=en</c> in English.</summary>
public sealed class GetEventsPage(Doorway doorway, EventsPageHandler pages)
{
    [Function("GetEventsPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/events")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, year, cancel));
}
