using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Catalogue;

/// <summary><c>GET /datasets/{municipality}/{year}.jsonld</c>: the catalogue's record of a year, with its distributions.</summary>
public sealed class GetDataset(Doorway doorway, CatalogueHandler catalogue)
{
    [Function("GetDataset")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "datasets/{municipality}/{year}.jsonld")] HttpRequest request,
        string municipality,
        string year,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => catalogue.DatasetAsync(request, municipality, year, cancel));
}
