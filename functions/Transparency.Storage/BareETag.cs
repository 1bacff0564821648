using Azure;

namespace Transparency.Storage;

/// <summary>ETags as records keep them, without the quotes that they have on the wire.</summary>
internal static class BareETag
{
    public static string Bare(this ETag etag) => etag.ToString().Trim('"');
}
