using Microsoft.AspNetCore.Http;
using Transparency.Core.Imports;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Storage.Previews;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Previews;

/// <summary>What is answered about files that wait to be published, whichever door was asked.</summary>
public sealed class PreviewAnswering(PreviewStore previews)
{
    public async Task<IResult> OfAsync(HttpRequest request, StagedUpload upload, CancellationToken cancel)
    {
        var address = new Address(request);
        var preview = await previews.ReadOrNullAsync(upload, cancel);
        var links = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["preview"] = address.Of(PublicPaths.UploadPreview(upload.Id)),
            ["change"] = address.Of(PublicPaths.UploadChange(upload.Id)),
            ["publish"] = address.Of(PublicPaths.UploadPublish(upload.Id)),
        };

        if (preview?.Report is { Outcome: ImportOutcome.Checked, Totals: not null })
            links["page"] = address.Of(PublicPaths.UploadPreviewPage(upload.Id));

        var response = new PreviewResponse(
            upload.Municipality,
            upload.Year,
            upload.Files,
            upload.IsOver,
            StateOf(upload),
            preview is null ? null : preview with { Over = null },
            links);

        return PrivateResult.OfValue(response, PreviewAnswerJson.Readable.PreviewResponse);
    }

    /// <summary>One that has its turn is published within moments, or waits again: what broke off is settled by the next import.</summary>
    private static string StateOf(StagedUpload upload) =>
        upload.IsOver ? "published"
        : upload.Discarded ? "discarded"
        : upload.Turn is not null ? "publishing"
        : "waiting";
}
