using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Budgets;

/// <summary><c>GET …/years/{year}/budget</c>: one level of a view.</summary>
public sealed class GetBudget(Doorway doorway, YearHandler years)
{
    [Function("GetBudget")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/years/{year}/budget")]
        HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => years.BudgetAsync(request, municipality, year, cancel));
}
