using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>An error as <c>application/problem+json</c> (RFC 9457): one shape for every route.</summary>
public sealed record ProblemResult(string Type, string Title, int Status, string Detail) : IResult
{
    public static ProblemResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "Not found", detail);

    public static ProblemResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, "Bad request", detail);

    public static ProblemResult Unauthorized(string detail) => Of(StatusCodes.Status401Unauthorized, "Unauthorized", detail);

    public static ProblemResult Gone(string detail) => Of(StatusCodes.Status410Gone, "Gone", detail);

    /// <summary>What is asked for cannot be done as things are.</summary>
    public static ProblemResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, "Conflict", detail);

    public static ProblemResult NotSatisfiable(string detail) =>
        Of(StatusCodes.Status416RangeNotSatisfiable, "Range not satisfiable", detail);

    /// <summary>When one who was told that something does not answer may ask again, in seconds.</summary>
    private const string RetryAfter = "30";

    public static ProblemResult StorageUnavailable => Unavailable("The storage does not answer; try again in a minute.");

    public static ProblemResult Unavailable(string detail) => Of(StatusCodes.Status503ServiceUnavailable, "Unavailable", detail);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";

        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";

        if (Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = RetryAfter;

        Cors.Allow(response);
        await response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(this, ProblemJson.Readable.ProblemResult), httpContext.RequestAborted);
    }

    private static ProblemResult Of(int status, string title, string detail) => new("about:blank", title, status, detail);
}
