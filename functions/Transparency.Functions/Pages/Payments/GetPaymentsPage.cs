using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages.Payments;

/// <summary><c>GET /budgets/{municipality}/{year}/payments</c>: single payments as a page; <c>lang=en</c> in English.</summary>
public sealed class GetPaymentsPage(Doorway doorway, PaymentsPageHandler pages)
{
    [Function("GetPaymentsPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/payments")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, year, cancel));
}
