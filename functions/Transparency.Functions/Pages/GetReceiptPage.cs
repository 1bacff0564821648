using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary>
/// <c>GET /budgets/{municipality}/{year}/receipt</c>: <c>amount</c> crowns divided as the year's expenditure was;
/// <c>lang=en</c> in English.
/// </summary>
public sealed class GetReceiptPage(Doorway doorway, ReceiptPageHandler pages)
{
    [Function("GetReceiptPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/receipt")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, year, cancel));
}
