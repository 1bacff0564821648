using Microsoft.AspNetCore.Http;
using Transparency.Pages;

namespace Transparency.Functions.Http;

/// <summary>The text of a page that was asked for.</summary>
internal static class PageHtml
{
    public const string MediaType = "text/html; charset=utf-8";

    /// <param name="request">What was asked: the page leads to itself in the other language.</param>
    /// <param name="page">What is answered.</param>
    public static string Of(HttpRequest request, PublicPage page)
    {
        var place = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();

        return (page with { Asked = new AskedAddress(new Address(request).Of(""), place), Files = FileVersion.Current }).Html();
    }
}
