using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Functions.Http;

namespace Transparency.Functions.Payments;

/// <summary>In which format a list is asked for: by <c>format=</c>, or else by the header <c>Accept</c>.</summary>
public static class PaymentFormat
{
    private const string Csv = "text/csv";

    /// <summary>Whether it is CSV. The answer says that it depends on the header.</summary>
    public static bool IsCsv(HttpRequest request, Parameters parameters)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;

        return parameters.OneOf("format", ("json", false), ("csv", true))
            || (!parameters.Has("format") && PrefersCsv(request));
    }

    /// <summary>The tag of the same version in CSV: a strong one means the same bytes.</summary>
    public static EntityTagHeaderValue Tag(EntityTagHeaderValue json) => ContentCoding.Tag(json, "csv");

    /// <summary>Browsers take everything; who wants CSV names it, and before JSON.</summary>
    private static bool PrefersCsv(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var csv = accepted.FirstOrDefault(type => type.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase));
        var json = accepted.FirstOrDefault(type => type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));

        return csv is not null && (csv.Quality ?? 1) > 0 && (json is null || (csv.Quality ?? 1) >= (json.Quality ?? 1));
    }
}
