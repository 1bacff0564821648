using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /napoveda</c>: help for clerks, by accounting system; <c>lang=en</c> in English.</summary>
public sealed class GetHelpPage(Doorway doorway)
{
    [Function("GetHelpPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "napoveda")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(HelpPageHandler.Index(request)));
}
