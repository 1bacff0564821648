using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Catalogue;

/// <summary><c>GET /datasets/{municipality}.jsonld</c>: the catalogue's record of all years of a municipality.</summary>
public sealed class GetDatasetSeries(Doorway doorway, CatalogueHandler catalogue)
{
    [Function("GetDatasetSeries")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "datasets/{municipality}.jsonld")] HttpRequest request,
        string municipality,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => catalogue.SeriesAsync(request, municipality, cancel));
}
