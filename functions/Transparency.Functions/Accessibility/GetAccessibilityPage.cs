using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Accessibility;

/// <summary><c>GET /accessibility</c>: the statement of accessibility; <c>lang=en</c> in English.</summary>
public sealed class GetAccessibilityPage(Doorway doorway, AccessibilityPageHandler pages)
{
    [Function("GetAccessibilityPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "accessibility")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(pages.Page(request)));
}
