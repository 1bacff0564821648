using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /budgets/{municipality}/{year}/documents</c>: a year's budget documents as a page; <c>lang=en</c> in English.</summary>
public sealed class GetDocumentsPage(Doorway doorway, DocumentPageHandler pages)
{
    [Function("GetDocumentsPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "budgets/{municipality}/{year}/documents")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => pages.PageAsync(request, municipality, year, cancel));
}
