using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /napoveda/{topic}</c>: help for an accounting system, or for the messages of reports; <c>lang=en</c>.</summary>
public sealed class GetHelpTopicPage(Doorway doorway)
{
    [Function("GetHelpTopicPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "napoveda/{topic}")] HttpRequest request,
        string topic) =>
        doorway.AnswerAsync(request, () => Task.FromResult(HelpPageHandler.Topic(request, topic)));
}
