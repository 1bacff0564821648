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

    /// <param name="sentence">What is not there.</param>
    /// <param name="language">Of the reader.</param>
    public static IResult Missing(Wording sentence, Language language) =>
        GuardedResult.Public(
            Results.Text(new MissingPage(sentence, language).Html(), MediaType, Encoding.UTF8, StatusCodes.Status404NotFound));
}
