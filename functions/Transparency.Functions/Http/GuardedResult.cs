using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>
/// A page with what a browser may do for it: scripts, styles and data come from here alone, and no address of it is told to other sites in
/// full.
/// </summary>
internal sealed class GuardedResult(IResult page, string contentSecurity, string referrer) : IResult
{
    private const string FromHere =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "manifest-src 'self'; base-uri 'none'; form-action 'self'";

    private const string Referrer = "strict-origin-when-cross-origin";

    /// <summary>For pages that anyone may read and show in a frame.</summary>
    public static GuardedResult Public(IResult page) => new(page, FromHere, Referrer);

    /// <summary>For one of them that shows others of ours in a frame itself.</summary>
    public static GuardedResult WithFrames(IResult page) => new(page, FromHere + "; frame-src 'self'", Referrer);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = contentSecurity;
        headers["Referrer-Policy"] = referrer;
        headers.XContentTypeOptions = "nosniff";

        return page.ExecuteAsync(httpContext);
    }
}
