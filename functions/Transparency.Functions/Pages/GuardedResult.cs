using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Pages;

/// <summary>
/// A page with what a browser may do for it: scripts, styles and data come from here alone, and no address of it is told to other sites in
/// full.
/// </summary>
internal sealed class GuardedResult(IResult page, string contentSecurity, string referrer) : IResult
{
    /// <summary>For pages that anyone may read and show in a frame.</summary>
    public static GuardedResult Public(IResult page) => new(
        page,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "manifest-src 'self'; base-uri 'none'; form-action 'self'",
        "strict-origin-when-cross-origin");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = contentSecurity;
        headers["Referrer-Policy"] = referrer;
        headers.XContentTypeOptions = "nosniff";

        return page.ExecuteAsync(httpContext);
    }
}
