using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>
/// The one way to write an address: every path is in small letters and ends without a slash. Routes are found under others as well, and
/// each would be a page of its own to caches and search engines.
/// </summary>
internal static class CanonicalPath
{
    /// <summary>The address to lead to, or null where the one asked is written so.</summary>
    public static string? OfOrNull(HttpRequest request)
    {
        var asked = request.Path.Value ?? "/";
        var canonical = asked.TrimEnd('/').ToLowerInvariant();

        if (asked.Length <= 1 || canonical.Length == 0 || canonical == asked)
            return null;

        return new Address(request).Of(new PathString(canonical).ToUriComponent() + request.QueryString);
    }
}
