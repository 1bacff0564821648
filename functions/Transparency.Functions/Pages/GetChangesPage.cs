using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /budgets/{municipality}/{year}/changes</c>: how a year's budget changed, as a page; <c>lang=en</c> in English.</summary>
public sealed class GetChangesPage(Doorway doorway, ChangesPageHandler pages)
{
    [Function("GetChangesPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/changes")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, year, cancel));
}
