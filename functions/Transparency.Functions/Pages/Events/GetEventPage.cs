using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages.Events;

/// <summary><c>GET /budgets/{municipality}/{year}/events/{code}</c>: an event of a year as a page; <c>lang=en</c> in English.</summary>
public sealed class GetEventPage(Doorway doorway, EventPageHandler pages)
{
    [Function("GetEventPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/events/{code}")]
        HttpRequest request,
        string municipality,
        string year,
        string code,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, year, code, cancel));
}
