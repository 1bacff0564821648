using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Feeds;
using Transparency.Functions.Http;

namespace Transparency.Functions.Doors;

/// <summary><c>GET /feeds/atom.xml</c>: publications of all municipalities as Atom.</summary>
public sealed class GetFeed(Doorway doorway, FeedAnswers answers)
{
    [Function("GetFeed")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/atom.xml")] HttpRequest request,
        CancellationToken cancel) =>
        doorway.AnswerAsync(request, () => answers.AtomAsync(request, null, cancel));
}
