using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>Lets pages of any origin read, ask for a version or a range, and say what they can read; for a day.</summary>
internal sealed class PreflightResult : IResult
{
    private const string ForADay = "86400";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        Cors.Allow(httpContext.Response);
        headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders = "Accept, If-Match, If-Modified-Since, If-None-Match, If-Range, Range";
        headers.AccessControlMaxAge = ForADay;
        headers.Allow = "GET, HEAD, OPTIONS";
        headers.CacheControl = "public, max-age=86400";
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;

        return Task.CompletedTask;
    }
}
