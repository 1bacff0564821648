using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Feeds;
using Transparency.Functions.Http;

namespace Transparency.Functions.Doors;

/// <summary><c>GET /feeds/{municipality}/atom.xml</c>: a municipality's publications as Atom.</summary>
public sealed class GetMunicipalityFeed(Doorway doorway, FeedAnswers answers)
{
    [Function("GetMunicipalityFeed")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/{municipality}/atom.xml")] HttpRequest request,
        string municipality,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => answers.AtomAsync(request, municipality, cancel));
}
