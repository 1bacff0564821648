using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Pages;
using Transparency.Pages;

namespace Transparency.Functions.Unknown;

/// <summary>
/// Says that there is no such address: to people as a page in their language, to programs as a problem. Where there is one for other
/// methods, these are named (RFC 9110, 15.5.6).
/// </summary>
internal static class UnknownAddressHandler
{
    private const string Page = "text/html";

    public static IResult Answer(HttpRequest request)
    {
        var methods = DoorRoutes.MethodsOf(request.Path);
        if (methods.Count > 0)
            return new WrongMethodResult(methods);

        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

        return PrefersPage(request)
            ? PageResult.Missing(request, MissingPage.NoAddress)
            : ProblemResult.NotFound($"There is nothing at '{request.Path}'. {PublicPaths.Interface} says which addresses there are.");
    }

    /// <summary>Browsers name pages; programs name something else, or take everything.</summary>
    private static bool PrefersPage(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var page = Quality(accepted, type => type.Equals(Page, StringComparison.OrdinalIgnoreCase));

        return page > 0 && page >= Quality(accepted, type => type.EndsWith("json", StringComparison.OrdinalIgnoreCase));
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, Func<string, bool> isOne) =>
        accepted.Where(type => isOne(type.MediaType.Value ?? "")).Max(type => (double?)(type.Quality ?? 1)) ?? 0;
}
