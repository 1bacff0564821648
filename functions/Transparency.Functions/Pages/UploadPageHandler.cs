using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;
using Transparency.Pages.Uploads;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Pages;

/// <summary>
/// The page that a municipality drops its files on. The grant is pasted, or stands in the fragment of the address, which no browser sends;
/// scripts come from here alone and files go to the storage alone.
/// </summary>
public sealed class UploadPageHandler(UploadAddresses addresses)
{
    public IResult Page(HttpRequest request)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        return new GuardedResult(
            PageResult.Bytes(request, new UploadPage(language)),
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
                + $"connect-src 'self' {addresses.Origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "no-referrer");
    }
}
