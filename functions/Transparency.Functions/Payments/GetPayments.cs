using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Payments;

/// <summary><c>GET …/years/{year}/payments</c>: single payments of a node.</summary>
public sealed class GetPayments(Doorway doorway, PaymentHandler payments)
{
    [Function("GetPayments")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/years/{year}/payments")]
        HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => payments.PaymentsAsync(request, municipality, year, cancel));
}
