using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Pages;

namespace Transparency.Functions.Pages;

/// <summary>A page as an answer.</summary>
internal static class PageResult
{
    private const string MediaType = "text/html; charset=utf-8";

    public static IResult Of(PublicPage page) => GuardedResult.Public(Bytes(page));

    /// <summary>A page whose guard says more than that of others.</summary>
    public static PublicResult Bytes(PublicPage page) => PublicResult.OfBytes(Encoding.UTF8.GetBytes(page.Html()), MediaType);

    /// <summary>A page in place of one that is not there, in the reader's language; nobody keeps it.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="sentence">What is not there.</param>
    public static IResult Missing(HttpRequest request, Wording sentence)
    {
        var page = new MissingPage(sentence, ReaderLanguage.Of(request));
        request.HttpContext.Response.Headers.CacheControl = "no-store";

        return GuardedResult.Public(Results.Text(page.Html(), MediaType, Encoding.UTF8, StatusCodes.Status404NotFound));
    }
}
