using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Tables;

/// <summary>A part of a list: leads to the next one, and a table says under which name it is saved.</summary>
/// <param name="answer">Its bytes.</param>
/// <param name="following">The address of what follows, or null at the end.</param>
/// <param name="file">The name of its file, or null where it is none.</param>
internal sealed class ListResult(IResult answer, string? following, string? file = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;

        if (following is not null)
            headers.Link = LinkTo(following);
        if (file is not null)
            headers.ContentDisposition = $"attachment; filename=\"{file}\"";

        return answer.ExecuteAsync(httpContext);
    }

    /// <summary>The header that leads to the next part (RFC 8288).</summary>
    public static string LinkTo(string following) => $"<{following}>; rel=\"next\"";
}
