using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Pages;

namespace Transparency.Functions.Pages;

/// <summary>A page as an answer.</summary>
internal static class PageResult
{
    public const string MediaType = PageHtml.MediaType;

    /// <param name="request">What was asked: the page leads to itself in the other language.</param>
    /// <param name="page">What is answered.</param>
    public static IResult Of(HttpRequest request, PublicPage page) => GuardedResult.Public(Bytes(request, page));

    /// <summary>A page that is dear to make, whose version is known before.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="page">The page.</param>
    /// <param name="etag">Of what it is made of, by <see cref="PageVersion"/>.</param>
    public static IResult Of(HttpRequest request, PublicPage page, EntityTagHeaderValue etag) =>
        GuardedResult.Public(PublicResult.OfVersion(Encoding.UTF8.GetBytes(PageHtml.Of(request, page)), MediaType, etag));

    /// <summary>The answer to whoever has this version already, or null.</summary>
    public static IResult? KnownOrNull(HttpRequest request, EntityTagHeaderValue etag) =>
        PublishedVersion.KnownOrNull(request, etag) is { } known ? GuardedResult.Public(known) : null;

    /// <summary>A page whose guard says more than that of others.</summary>
    public static PublicResult Bytes(HttpRequest request, PublicPage page) =>
        PublicResult.OfBytes(Encoding.UTF8.GetBytes(PageHtml.Of(request, page)), MediaType);

    /// <summary>A page in place of one that is not there, in the reader's language; nobody keeps it.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="sentence">What is not there.</param>
    public static IResult Missing(HttpRequest request, Wording sentence)
    {
        var page = new MissingPage(sentence, ReaderLanguage.Of(request));
        request.HttpContext.Response.Headers.CacheControl = "no-store";

        return GuardedResult.Public(Results.Text(PageHtml.Of(request, page), MediaType, Encoding.UTF8, StatusCodes.Status404NotFound));
    }
}
