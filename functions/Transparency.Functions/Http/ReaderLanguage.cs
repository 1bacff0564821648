using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Words;

namespace Transparency.Functions.Http;

/// <summary>
/// The language of who asks for what is not there: by <c>lang</c>, or else by what the browser says that its user reads. Czech where that
/// says nothing.
/// </summary>
internal static class ReaderLanguage
{
    /// <summary>The answer says that it depends on the header.</summary>
    public static Language Of(HttpRequest request)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);

        foreach (var language in Enum.GetValues<Language>())
        {
            if (request.Query["lang"] == language.Tag())
                return language;
        }

        var accepted = request.GetTypedHeaders().AcceptLanguage;

        return Quality(accepted, Language.English) > Quality(accepted, Language.Czech) ? Language.English : Language.Czech;
    }

    /// <summary>Also of a region's, such as <c>en-GB</c>.</summary>
    private static double Quality(IList<StringWithQualityHeaderValue> accepted, Language language) => accepted
        .Where(value =>
            value.Value.Equals(language.Tag(), StringComparison.OrdinalIgnoreCase)
            || value.Value.StartsWith(language.Tag() + "-", StringComparison.OrdinalIgnoreCase))
        .Max(value => (double?)(value.Quality ?? 1)) ?? 0;
}
