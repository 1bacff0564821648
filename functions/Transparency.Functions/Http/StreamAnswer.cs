using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>A file that never changes, passed on as a stream and saved under a name that says whose it is.</summary>
public sealed class StreamAnswer(Stream content, string contentType, string etag, string fileName) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using (content)
        {
            var response = httpContext.Response;
            Cors.Allow(response);
            response.Headers.ETag = etag;
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
            if (PublicAnswer.IsNamed(httpContext.Request, etag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
            response.ContentType = contentType;
            if (!HttpMethods.IsHead(httpContext.Request.Method)) await content.CopyToAsync(response.Body, httpContext.RequestAborted);
        }
    }
}
