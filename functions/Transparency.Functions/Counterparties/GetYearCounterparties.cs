using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Counterparties;

/// <summary><c>GET …/years/{year}/counterparties</c>: who was paid and who paid in a year.</summary>
public sealed class GetYearCounterparties(Doorway doorway, YearCounterpartyHandler counterparties)
{
    [Function("GetYearCounterparties")]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous,
            "get",
            "head",
            Route = "api/v1/municipalities/{municipality}/years/{year}/counterparties")]
        HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => counterparties.AnswerAsync(request, municipality, year, cancel));
}
