using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;
using Transparency.Pages;
using Transparency.Pages.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>A publication as a page.</summary>
public sealed class PublicationPageHandler(PublicationLog log)
{
    public async Task<IResult> PageAsync(HttpRequest request, string publication, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        return await log.GetOrNullAsync(publication, cancel) is { } entry
            ? PageResult.Of(new PublicationPage(entry, language))
            : PageResult.Missing(request, MissingPage.NoPublication);
    }
}
