using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>
/// Tells a browser that came by https to come by nothing else for a year (RFC 6797). Of this name alone: what lies below it may be somebody
/// else's. Azure ends the encryption before the application, so what counts is the address that <see cref="SiteAddress"/> restored.
/// </summary>
internal static class HttpsOnly
{
    private const string ForAYear = "max-age=31536000";

    public static void Tell(HttpContext context)
    {
        if (context.Request.IsHttps)
            context.Response.Headers.StrictTransportSecurity = ForAYear;
    }
}
