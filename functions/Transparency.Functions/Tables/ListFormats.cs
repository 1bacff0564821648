using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Functions.Http;

namespace Transparency.Functions.Tables;

/// <summary>
/// The forms of a list, and which of them is asked for: by <c>format=</c>, or else by the header <c>Accept</c> (RFC 9110, 12.5.1). Whoever
/// accepts none of them has JSON.
/// </summary>
public static class ListFormats
{
    public const string Csv = "text/csv", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly (string Name, ListFormat Format, string Type)[] All =
    [
        ("json", ListFormat.Json, "application/json"),
        ("csv", ListFormat.Csv, Csv),
        ("xlsx", ListFormat.Xlsx, Xlsx),
    ];

    /// <summary>The form that a request asks for. The answer, also a mistake, says that it depends on the header.</summary>
    public static ListFormat Of(HttpRequest request, Parameters parameters)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;

        return parameters.Has("format")
            ? parameters.OneOf("format", [.. All.Select(known => (known.Name, known.Format))])
            : Accepted(request.GetTypedHeaders().Accept);
    }

    /// <summary>How its file ends.</summary>
    public static string Ending(this ListFormat format) => All[(int)format].Name;

    /// <summary>What its answer is, as the header says it.</summary>
    public static string ContentType(this ListFormat format) =>
        format == ListFormat.Xlsx ? Xlsx : All[(int)format].Type + "; charset=utf-8";

    /// <summary>
    /// The one wanted most; of those wanted alike the one that is named more closely, so that everything (<c>*/*</c>) is JSON and
    /// whoever adds it to a table has the table; then the one that is named first.
    /// </summary>
    internal static ListFormat Accepted(IList<MediaTypeHeaderValue> accepted)
    {
        var (best, bestRank) = (ListFormat.Json, (Quality: 0.0, Closeness: 0, Place: 0));

        foreach (var (_, format, type) in All)
        {
            if (RankOrNull(accepted, type) is { } rank && rank.CompareTo(bestRank) > 0)
                (best, bestRank) = (format, rank);
        }

        return best;
    }

    /// <summary>How a type is accepted: what names it most closely says how much; null where nothing does or it is refused.</summary>
    private static (double Quality, int Closeness, int Place)? RankOrNull(IList<MediaTypeHeaderValue> accepted, string type)
    {
        (double Quality, int Closeness, int Place)? rank = null;

        for (var i = 0; i < accepted.Count; i++)
        {
            var closeness = Closeness(accepted[i], type);

            if (closeness > (rank?.Closeness ?? 0))
                rank = (accepted[i].Quality ?? 1, closeness, -i);
        }

        return rank is { Quality: > 0 } ? rank : null;
    }

    /// <summary>3 where it names the type, 2 where its kind, 1 where everything, 0 where it is another.</summary>
    private static int Closeness(MediaTypeHeaderValue accepted, string type)
    {
        if (accepted.MatchesAllTypes)
            return 1;

        var named = accepted.MediaType.AsSpan();
        if (named.Equals(type, StringComparison.OrdinalIgnoreCase))
            return 3;

        return accepted.MatchesAllSubTypes && type.AsSpan().StartsWith(named[..^1], StringComparison.OrdinalIgnoreCase) ? 2 : 0;
    }
}
