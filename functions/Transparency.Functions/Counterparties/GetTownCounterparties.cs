using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Counterparties;

/// <summary><c>GET /api/v1/municipalities/{municipality}/counterparties</c>: the same over all years.</summary>
public sealed class GetTownCounterparties(Doorway doorway, TownCounterpartyHandler counterparties)
{
    [Function("GetTownCounterparties")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/counterparties")]
        HttpRequest request,
        string municipality,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => counterparties.AnswerAsync(request, municipality, cancel));
}
