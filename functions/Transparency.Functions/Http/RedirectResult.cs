using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>Leads somewhere else for now (307); nobody may remember it for longer than an answer of now holds.</summary>
public sealed class RedirectResult(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        Cors.Allow(httpContext.Response);
        httpContext.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        httpContext.Response.Headers.Location = address;
        httpContext.Response.Headers.CacheControl = "public, max-age=60";

        return Task.CompletedTask;
    }
}
