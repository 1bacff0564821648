using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>A public answer: its bytes, how long they hold and which version they are; 304 to whoever has that version.</summary>
public sealed class PublicResult(
    ReadOnlyMemory<byte> body,
    string contentType,
    string etag,
    DateTimeOffset? lastModified,
    string cacheControl) : IResult
{
    private const string Fresh = "public, max-age=60, stale-while-revalidate=600";
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>An answer about an edition: the ETag is the edition's and that of the names around it.</summary>
    public static PublicResult OfEdition<T>(T value, JsonTypeInfo<T> type, string etag, DateTimeOffset publishedAt, bool immutable) =>
        new(
            JsonSerializer.SerializeToUtf8Bytes(value, type),
            "application/json; charset=utf-8",
            etag,
            publishedAt,
            immutable ? Forever : Fresh);

    /// <summary>Any other JSON answer: the ETag is that of its bytes.</summary>
    public static PublicResult OfValue<T>(T value, JsonTypeInfo<T> type, string cacheControl = Fresh)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return new(body, "application/json; charset=utf-8", Hash(body), null, cacheControl);
    }

    /// <summary>A JSON answer that changes at known moments: the ETag is that of its bytes.</summary>
    public static PublicResult OfValueSince<T>(T value, JsonTypeInfo<T> type, DateTimeOffset lastModified)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return new(body, "application/json; charset=utf-8", Hash(body), lastModified, Fresh);
    }

    public static PublicResult OfBytes(byte[] body, string contentType, DateTimeOffset? lastModified = null) =>
        new(body, contentType, Hash(body), lastModified, Fresh);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        Cors.Allow(response);
        response.Headers.ETag = etag;
        response.Headers.CacheControl = cacheControl;
        response.Headers.XContentTypeOptions = "nosniff";

        if (lastModified is { } at)
            response.Headers.LastModified = at.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

        if (IsKnown(httpContext.Request, etag, lastModified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;

        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..20]}\"";

    /// <summary>Whether <c>If-None-Match</c> names the version: by a weak comparison, as RFC 9110 asks for here.</summary>
    internal static bool IsNamed(HttpRequest request, string etag)
    {
        foreach (var value in request.Headers.IfNoneMatch)
        {
            foreach (var tag in (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (tag == "*" || (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag) == etag)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the asker has this version already: by its tag or, where it names none, by its date.</summary>
    internal static bool IsKnown(HttpRequest request, string etag, DateTimeOffset? lastModified)
    {
        if (IsNamed(request, etag))
            return true;
        if (request.Headers.IfNoneMatch.Count > 0 || lastModified is not { } at)
            return false;

        return DateTimeOffset.TryParseExact(
            request.Headers.IfModifiedSince, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            && at < since.AddSeconds(1);
    }
}
