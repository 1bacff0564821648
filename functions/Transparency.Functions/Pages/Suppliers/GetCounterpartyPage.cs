using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages.Suppliers;

/// <summary><c>GET /counterparties/{ico}</c>: an organisation in every municipality and year, as a page.</summary>
public sealed class GetCounterpartyPage(Doorway doorway, SupplierPageHandler pages)
{
    [Function("GetCounterpartyPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "counterparties/{ico}")] HttpRequest request,
        string ico,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, ico, cancel));
}
