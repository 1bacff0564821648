using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Transparency.Functions.Http;

/// <summary>
/// Answers in fewer bytes for those who can read them (RFC 9110, 8.4). Each coding of an answer has a tag of its own, because strong tags
/// mean the same bytes; whoever names any of them has that version.
/// </summary>
internal static class ContentCoding
{
    private const string Brotli = "br", Gzip = "gzip";

    /// <summary>Shorter answers fit into one packet as they are.</summary>
    private const int FewBytes = 1_000;

    /// <summary>The coding for an answer, or null for the bytes as they are.</summary>
    /// <param name="request">What the asker can read.</param>
    /// <param name="length">How long the answer is; null where nobody knows before it is made.</param>
    public static string? OfOrNull(HttpRequest request, int? length)
    {
        if (length < FewBytes || request.Headers.AcceptEncoding.Count == 0)
            return null;

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        double brotli = QualityOf(accepted, Brotli), gzip = QualityOf(accepted, Gzip);

        return brotli > 0 && brotli >= gzip ? Brotli : gzip > 0 ? Gzip : null;
    }

    /// <summary>The tag of an answer in a coding.</summary>
    public static EntityTagHeaderValue Tag(EntityTagHeaderValue plain, string? coding) =>
        coding is null ? plain : new EntityTagHeaderValue($"{plain.Tag.AsSpan()[..^1]}-{coding}\"", plain.IsWeak);

    /// <summary>Whether a tag that somebody names is that of an answer, in any coding.</summary>
    public static bool Names(EntityTagHeaderValue named, EntityTagHeaderValue plain) =>
        named.Compare(plain, useStrongComparison: false)
        || named.Compare(Tag(plain, Brotli), useStrongComparison: false)
        || named.Compare(Tag(plain, Gzip), useStrongComparison: false);

    public static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> body, string coding, CompressionLevel level)
    {
        using var packed = new MemoryStream(body.Length / 2);

        using (var stream = Into(packed, coding, level))
            stream.Write(body.Span);

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    /// <summary>What is written to it comes into the other stream in a coding. Whoever disposes it says that all was written.</summary>
    public static Stream Into(Stream packed, string coding, CompressionLevel level = CompressionLevel.Fastest) => coding == Brotli
        ? new BrotliStream(packed, level, leaveOpen: true)
        : new GZipStream(packed, level, leaveOpen: true);

    /// <summary>From 0, not wanted, to 1; a coding that is not named is what <c>*</c> says.</summary>
    private static double QualityOf(IList<StringWithQualityHeaderValue> accepted, string coding)
    {
        var named = accepted.FirstOrDefault(value => value.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value == "*");

        return named is null ? 0 : named.Quality ?? 1;
    }
}
