using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Counterparties;

/// <summary><c>GET /api/v1/counterparties/{ico}</c>: an organisation in every municipality and year.</summary>
public sealed class GetCounterparty(Doorway doorway, CounterpartyHandler counterparties)
{
    [Function("GetCounterparty")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/counterparties/{ico}")]
        HttpRequest request,
        string ico,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => counterparties.AnswerAsync(request, ico, cancel));
}
