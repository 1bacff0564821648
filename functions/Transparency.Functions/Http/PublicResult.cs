using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Transparency.Functions.Http;

/// <summary>A public answer: its bytes, how long they hold and which version they are; 304 to whoever has that version.</summary>
public sealed class PublicResult(
    ReadOnlyMemory<byte> body,
    string contentType,
    EntityTagHeaderValue etag,
    DateTimeOffset? lastModified,
    string cacheControl) : IResult
{
    /// <summary>
    /// Whether the answer says how long it is. Where only making it would tell, neither GET nor HEAD does, so that both say the same.
    /// </summary>
    public bool SaysLength { get; init; } = true;

    /// <summary>How many bytes it has.</summary>
    internal int Length => body.Length;

    /// <summary>Whether its bytes are packed by themselves, so that no coding makes them fewer.</summary>
    public bool IsPacked { get; init; }

    private const string Fresh = "public, max-age=60, stale-while-revalidate=600";
    private const string ForDays = "public, max-age=86400, stale-while-revalidate=604800";
    private const string Forever = "public, max-age=31536000, immutable";

    private ConcurrentDictionary<string, ReadOnlyMemory<byte>>? _coded;

    private CompressionLevel _level = CompressionLevel.Fastest;

    /// <summary>An answer about an edition: the ETag is the edition's and that of the names around it.</summary>
    public static PublicResult OfEdition<T>(
        T value,
        JsonTypeInfo<T> type,
        EntityTagHeaderValue etag,
        DateTimeOffset publishedAt,
        bool immutable,
        bool saysLength = true) =>
        new(
            JsonSerializer.SerializeToUtf8Bytes(value, type),
            "application/json; charset=utf-8",
            etag,
            publishedAt,
            immutable ? Forever : Fresh)
        {
            SaysLength = saysLength,
        };

    /// <summary>
    /// The answer to whoever has this version of an edition's already, or null: asked before anything is read for it, because all its
    /// answers change together.
    /// </summary>
    public static PublicResult? KnownOrNull(
        HttpRequest request,
        EntityTagHeaderValue etag,
        DateTimeOffset? publishedAt,
        bool immutable) =>
        IsKnown(request, etag, publishedAt)
            ? new(default, "application/json; charset=utf-8", etag, publishedAt, immutable ? Forever : Fresh)
            : null;

    /// <summary>What an answer about an edition has before its body, where the body is dear and its length not said.</summary>
    public static PublicResult HeadOfEdition(
        EntityTagHeaderValue etag,
        DateTimeOffset publishedAt,
        bool immutable,
        bool saysLength = false) =>
        new(default, "application/json; charset=utf-8", etag, publishedAt, immutable ? Forever : Fresh) { SaysLength = saysLength };

    /// <summary>An answer about many editions, whose version is known before it is made.</summary>
    public static PublicResult OfVersion<T>(T value, JsonTypeInfo<T> type, EntityTagHeaderValue etag, bool saysLength = true) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json; charset=utf-8", etag, null, Fresh)
        {
            SaysLength = saysLength,
        };

    /// <summary>What such an answer has before its body, where the body is dear and its length not said.</summary>
    public static PublicResult HeadOfVersion(EntityTagHeaderValue etag, bool saysLength = false) =>
        new(default, "application/json; charset=utf-8", etag, null, Fresh) { SaysLength = saysLength };

    /// <summary>The same in any format.</summary>
    public static PublicResult OfVersion(ReadOnlyMemory<byte> body, string contentType, EntityTagHeaderValue etag) =>
        new(body, contentType, etag, null, Fresh) { SaysLength = false };

    /// <summary>Any other JSON answer: the ETag is that of its bytes.</summary>
    public static PublicResult OfValue<T>(T value, JsonTypeInfo<T> type, string cacheControl = Fresh)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return new(body, "application/json; charset=utf-8", Tag(body), null, cacheControl);
    }

    /// <summary>A JSON answer that changes at known moments: the ETag is that of its bytes.</summary>
    public static PublicResult OfValueSince<T>(T value, JsonTypeInfo<T> type, DateTimeOffset lastModified)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return new(body, "application/json; charset=utf-8", Tag(body), lastModified, Fresh);
    }

    /// <summary>The same version in another form.</summary>
    public PublicResult With(ReadOnlyMemory<byte> bytes, string type, bool isPacked) =>
        new(bytes, type, etag, lastModified, cacheControl) { SaysLength = SaysLength, IsPacked = isPacked };

    public static PublicResult OfBytes(ReadOnlyMemory<byte> body, string contentType, DateTimeOffset? lastModified = null) =>
        new(body, contentType, Tag(body.Span), lastModified, Fresh);

    /// <summary>The same bytes, packed once for both, for whoever asked by an address that names them: they never change.</summary>
    public PublicResult Immutable() => Kept(Forever);

    /// <summary>The same bytes, packed once for both, for whoever must not keep them.</summary>
    public PublicResult Unkept() => Kept("no-store");

    private PublicResult Kept(string cacheControl) =>
        new(body, contentType, etag, lastModified, cacheControl) { _coded = _coded, _level = _level };

    /// <summary>A PNG that only another program changes.</summary>
    public static PublicResult OfPicture(ReadOnlyMemory<byte> png) =>
        new(png, "image/png", Tag(png.Span), null, ForDays) { IsPacked = true };

    /// <summary>Says that it is sent more than once: its bytes are packed once for each coding then.</summary>
    /// <param name="level">How well; what is dear to pack well pays off where it never changes.</param>
    internal void KeepCodings(CompressionLevel level = CompressionLevel.Fastest) =>
        (_coded, _level) = (new ConcurrentDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal), level);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        // An answer whose length nobody says is always one of many bytes.
        var coding = IsPacked ? null : ContentCoding.OfOrNull(request, SaysLength ? body.Length : null);

        Cors.Allow(response);
        response.Headers.CacheControl = cacheControl;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Append("Vary", "Accept-Encoding");

        if (lastModified is { } at)
            response.Headers.LastModified = at.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

        if (IsKnown(request, etag, lastModified))
        {
            response.Headers.ETag = Named(request, etag).ToString();
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers.ETag = ContentCoding.Tag(etag, coding).ToString();
        response.ContentType = contentType;

        if (coding is not null)
            response.Headers.ContentEncoding = coding;

        await SendAsync(httpContext, coding is null || body.IsEmpty ? body : Coded(coding));
    }

    private ReadOnlyMemory<byte> Coded(string coding) =>
        _coded?.GetOrAdd(coding, name => ContentCoding.Encode(body, name, _level)) ?? ContentCoding.Encode(body, coding, _level);

    private async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        if (SaysLength)
            context.Response.ContentLength = bytes.Length;

        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Twenty digits that stand for the bytes.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..20];

    /// <summary>
    /// Whether the asker has this version already: by its tag, compared weakly as RFC 9110 asks for here, or, where it names none, by its
    /// date.
    /// </summary>
    internal static bool IsKnown(HttpRequest request, EntityTagHeaderValue etag, DateTimeOffset? lastModified)
    {
        var asked = request.GetTypedHeaders();
        if (asked.IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || ContentCoding.Names(tag, etag)))
            return true;
        if (request.Headers.IfNoneMatch.Count > 0)
            return false;

        return lastModified < asked.IfModifiedSince?.AddSeconds(1);
    }

    /// <summary>The tag by which the asker has it: that of the coding in which it came.</summary>
    internal static EntityTagHeaderValue Named(HttpRequest request, EntityTagHeaderValue etag) =>
        request.GetTypedHeaders().IfNoneMatch.FirstOrDefault(tag => ContentCoding.Names(tag, etag)) is { } named
            ? new EntityTagHeaderValue(named.Tag)
            : etag;

    private static EntityTagHeaderValue Tag(ReadOnlySpan<byte> bytes) => new($"\"{Hash(bytes)}\"");
}
