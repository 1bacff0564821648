using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages.Suppliers;

/// <summary><c>GET /budgets/{municipality}/{year}/counterparties</c>: who was paid and who paid; <c>lang=en</c> in English.</summary>
public sealed class GetCounterpartiesPage(Doorway doorway, SuppliersPageHandler pages)
{
    [Function("GetCounterpartiesPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/counterparties")]
        HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, year, cancel));
}
