using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>Open to read from any origin.</summary>
internal static class Cors
{
    public static void Allow(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders =
            "ETag, Last-Modified, Link, Content-Location, Content-Disposition, Accept-Ranges, Content-Range";
    }
}
