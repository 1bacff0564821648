using Microsoft.Net.Http.Headers;

namespace Transparency.Functions.Http;

/// <summary>A file to hand out.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="ETag">Strong: the same tag means the same bytes.</param>
/// <param name="LastModified">Since when the address gives these bytes.</param>
/// <param name="CacheControl">For how long they hold.</param>
/// <param name="FileName">Under which it is saved; it says whose it is.</param>
/// <param name="Location">The path where these very bytes stay.</param>
/// <param name="Links">The header <c>Link</c>: what describes it and what it is made of, or empty.</param>
public sealed record Download(
    long Length,
    string ContentType,
    EntityTagHeaderValue ETag,
    DateTimeOffset LastModified,
    string CacheControl,
    string FileName,
    string Location,
    string Links)
{
    public const string Fresh = "public, max-age=60";
    public const string Forever = "public, max-age=31536000, immutable";
}
