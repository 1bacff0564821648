using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Uploads;

/// <summary>Where an upload goes on.</summary>
internal static class UploadLinks
{
    public static IReadOnlyDictionary<string, string> Of(StagedUpload upload, Address address)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);

        if (upload.ETags is null)
            links["finish"] = address.Of(PublicPaths.UploadFinish(upload.Id));

        links["report"] = address.Of(PublicPaths.UploadReport(upload.Year, upload.Check));

        if (upload.Preview)
        {
            links["preview"] = address.Of(PublicPaths.UploadPreview(upload.Id));
            links["change"] = address.Of(PublicPaths.UploadChange(upload.Id));
            links["publish"] = address.Of(PublicPaths.UploadPublish(upload.Id));
        }

        return links;
    }
}
