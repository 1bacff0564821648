using System.Globalization;
using Microsoft.AspNetCore.Http;
using Transparency.Storage;

namespace Transparency.Functions.Http;

/// <summary>
/// Hands out a file as a stream, whole or one range of it, so that a download that broke off goes on where it ended (RFC 9110, 13 and 14).
/// Nothing is opened for whoever has it already or asks for the headers only.
/// </summary>
public sealed class DownloadResult(Download file, Func<ByteRange?, Task<Stream>> open) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        Cors.Allow(response);
        response.Headers.ETag = file.ETag.ToString();
        response.Headers.CacheControl = file.CacheControl;
        response.Headers.LastModified = file.LastModified.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        response.Headers.ContentLocation = file.Location;
        if (file.Links.Length > 0)
            response.Headers.Link = file.Links;

        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.AcceptRanges = "bytes";

        if (PublicResult.IsKnown(request, file.ETag, file.LastModified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var asked = ByteRange.Asked(request, file);
        if (asked is { IsSatisfiable: false })
        {
            response.Headers.ContentRange = $"bytes */{file.Length}";

            // What is sent is no version of the file.
            foreach (var name in new[] { "ETag", "Last-Modified", "Content-Location" })
                response.Headers.Remove(name);

            await ProblemResult.NotSatisfiable($"The file has {file.Length} bytes.").ExecuteAsync(httpContext);

            return;
        }

        if (asked is { } part)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = $"bytes {part.Start}-{part.Start + part.Length - 1}/{file.Length}";
        }

        response.ContentType = file.ContentType;
        response.ContentLength = asked?.Length ?? file.Length;
        response.Headers.ContentDisposition = $"attachment; filename=\"{file.FileName}\"";
        if (HttpMethods.IsHead(request.Method) || response.ContentLength == 0)
            return;

        if (await OpenOrNullAsync(asked) is not { } opened)
        {
            response.Clear();
            HttpsOnly.Tell(httpContext);
            await ProblemResult.StorageUnavailable.ExecuteAsync(httpContext);

            return;
        }

        await using var content = opened;
        await content.CopyToAsync(response.Body, httpContext.RequestAborted);
    }

    /// <summary>Null where the storage fails before the first byte: until then it can still be said.</summary>
    private async Task<Stream?> OpenOrNullAsync(ByteRange? asked)
    {
        try
        {
            return await open(asked);
        }
        catch (Exception fault) when (TransientFault.Is(fault))
        {
            return null;
        }
    }
}
