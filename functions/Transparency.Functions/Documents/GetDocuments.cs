using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Documents;

/// <summary><c>GET …/years/{year}/documents</c>: budget documents as the municipality lists them, with their deadlines.</summary>
public sealed class GetDocuments(Doorway doorway, DocumentHandler documents)
{
    [Function("GetDocuments")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/municipalities/{municipality}/years/{year}/documents")]
        HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => documents.DocumentsAsync(request, municipality, year, cancel));
}
