using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Words;

namespace Transparency.Functions.Http;

/// <summary>An error as <c>application/problem+json</c> (RFC 9457): one shape for every route.</summary>
public sealed record ProblemResult(string Type, string Title, int Status, string Detail) : IResult
{
    /// <summary>The detail as people are told it, or null where nobody but a program hears it.</summary>
    [JsonIgnore]
    public Wording? Said { get; init; }

    public static ProblemResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "Not found", detail);

    public static ProblemResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, "Bad request", detail);

    /// <summary>The same where people may be told it.</summary>
    public static ProblemResult BadRequest(Wording detail) => BadRequest(detail.English) with { Said = detail };

    public static ProblemResult Unauthorized(string detail) => Of(StatusCodes.Status401Unauthorized, "Unauthorized", detail);

    public static ProblemResult Gone(string detail) => Of(StatusCodes.Status410Gone, "Gone", detail);

    /// <summary>What is asked for cannot be done as things are.</summary>
    public static ProblemResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, "Conflict", detail);

    public static ProblemResult NotSatisfiable(string detail) =>
        Of(StatusCodes.Status416RangeNotSatisfiable, "Range not satisfiable", detail);

    /// <summary>When one who was told that something does not answer may ask again, in seconds.</summary>
    private const string RetryAfter = "30";

    public static ProblemResult StorageUnavailable => Unavailable(new Wording(
        "Úložiště dat neodpovídá. Zkuste to za minutu.",
        "The storage does not answer; try again in a minute."));

    /// <summary>Others are to be answered first.</summary>
    public static ProblemResult Busy => Unavailable(new Wording(
        "Právě se odpovídá na příliš mnoho dlouhých dotazů. Zkuste to za půl minuty.",
        "Too many questions that take long are being answered; try again in half a minute."));

    public static ProblemResult Unavailable(string detail) => Of(StatusCodes.Status503ServiceUnavailable, "Unavailable", detail);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        TellStatus(response);
        response.ContentType = "application/problem+json";
        Cors.Allow(response);

        await response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(this, ProblemJson.Readable.ProblemResult), httpContext.RequestAborted);
    }

    /// <summary>What is said of it before its body, whatever its form. Nobody keeps it.</summary>
    internal void TellStatus(HttpResponse response)
    {
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";

        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";

        if (Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = RetryAfter;
    }

    private static ProblemResult Unavailable(Wording detail) => Unavailable(detail.English) with { Said = detail };

    private static ProblemResult Of(int status, string title, string detail) => new("about:blank", title, status, detail);
}
