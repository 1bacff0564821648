using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;

namespace Transparency.Functions.Unknown;

/// <summary>The address is there, and takes other methods than the one it was asked with.</summary>
internal sealed class WrongMethodResult(IReadOnlyList<string> methods) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var allowed = string.Join(", ", methods);
        httpContext.Response.Headers.Allow = allowed;

        return new ProblemResult(
            "about:blank",
            "Method not allowed",
            StatusCodes.Status405MethodNotAllowed,
            $"This address does not take {httpContext.Request.Method}; it takes {allowed}.").ExecuteAsync(httpContext);
    }
}
