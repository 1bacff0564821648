using Microsoft.AspNetCore.Http;
using Transparency.Core.Imports;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Uploads;
using Transparency.Storage.Previews;

namespace Transparency.Functions.Previews;

/// <summary>Shows the page of an edition that there would be: to its own grant, in no cache, for no search engine.</summary>
public sealed class PreviewPageHandler(GrantCheck check, PreviewStore previews, PreviewPageStore pages)
{
    public async Task<IResult> PageAsync(HttpRequest request, string id, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Upload, cancel) is not { } grant)
            return check.Refuse(request);

        var parameters = new Parameters(request, "lang");
        var language = parameters.OneOf("lang", ("cs", Language.Czech), ("en", Language.English));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake.In(UploadLanguage.OfMistakes(parameters)));
        if (await previews.FindOrNullAsync(grant, id, cancel) is not { } upload
            // One of files that were changed since, or that could not be published, is not shown.
            || await previews.ReadOrNullAsync(upload, cancel) is not { Report: { Outcome: ImportOutcome.Checked, Totals: not null } }
            || await pages.ReadOrNullAsync(upload.Folder, upload.Id, language, cancel) is not { } page)
        {
            return ProblemResult.NotFound(UploadRequestWords.NoPage.In(language));
        }

        return new PreviewPageResult(page);
    }
}
