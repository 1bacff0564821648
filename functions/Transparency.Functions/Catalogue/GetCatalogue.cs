using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Catalogue;

/// <summary><c>GET /catalog.jsonld</c>: the catalogue of datasets after DCAT-AP-CZ.</summary>
public sealed class GetCatalogue(Doorway doorway, CatalogueHandler catalogue)
{
    [Function("GetCatalogue")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "catalog.jsonld")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => catalogue.CatalogueAsync(request, cancel));
}
