using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Transparency.Functions.Http;

/// <summary>In which form a request wants to hear what is wrong.</summary>
internal static class AskedForm
{
    private const string Page = "text/html";

    /// <summary>What begins so is for programs, whoever asks.</summary>
    private const string Programs = "/api/";

    /// <summary>Whether the address is that of a page; names of files have a dot.</summary>
    public static bool IsAddressOfPage(PathString path) =>
        path.Value is { } text
        && !text.StartsWith(Programs, StringComparison.Ordinal)
        && !text[(text.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal);

    /// <summary>Browsers name pages; programs name something else, or take everything. The answer says that it depends on that.</summary>
    public static bool PrefersPage(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        if (!headers.Vary.Contains(HeaderNames.Accept))
            headers.Append(HeaderNames.Vary, HeaderNames.Accept);

        var accepted = request.GetTypedHeaders().Accept;
        var page = Quality(accepted, type => type.Equals(Page, StringComparison.OrdinalIgnoreCase));

        return page > 0 && page >= Quality(accepted, type => type.EndsWith("json", StringComparison.OrdinalIgnoreCase));
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, Func<string, bool> isOne) =>
        accepted.Where(type => isOne(type.MediaType.Value ?? "")).Max(type => (double?)(type.Quality ?? 1)) ?? 0;
}
