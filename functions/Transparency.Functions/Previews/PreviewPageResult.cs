using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Previews;

/// <summary>A page that is not public: nobody keeps it or finds it, it leads nowhere and runs nothing.</summary>
internal sealed class PreviewPageResult(ReadOnlyMemory<byte> page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(page, httpContext.RequestAborted);
    }
}
