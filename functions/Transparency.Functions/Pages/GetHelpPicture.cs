using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /napoveda/obrazky/{picture}</c>: a picture of the page for uploading, as help shows it.</summary>
public sealed class GetHelpPicture(Doorway doorway, HelpPictureHandler pictures)
{
    [Function("GetHelpPicture")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "napoveda/obrazky/{picture}")] HttpRequest request,
        string picture) =>
        doorway.AnswerAsync(request, () => Task.FromResult(pictures.Picture(picture)));
}
