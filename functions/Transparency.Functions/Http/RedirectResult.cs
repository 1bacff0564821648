using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>
/// Leads somewhere else: for now (307), which nobody may remember for longer than an answer of now holds, or for good (308).
/// </summary>
public sealed class RedirectResult(string address, bool isForGood = false) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        Cors.Allow(httpContext.Response);
        httpContext.Response.StatusCode = isForGood
            ? StatusCodes.Status308PermanentRedirect
            : StatusCodes.Status307TemporaryRedirect;
        httpContext.Response.Headers.Location = address;
        httpContext.Response.Headers.CacheControl = isForGood ? "public, max-age=86400" : "public, max-age=60";

        return Task.CompletedTask;
    }
}
