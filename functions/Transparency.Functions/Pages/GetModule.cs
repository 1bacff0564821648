using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary><c>GET /widget.js</c> and the modules that it imports: the web component, to be embedded anywhere.</summary>
public sealed class GetModule(Doorway doorway, WidgetFileHandler files)
{
    [Function("GetModule")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{module}.js")] HttpRequest request,
        string module) =>
        doorway.AnswerAsync(request, () => Task.FromResult(files.File(request, module + ".js")));
}
