using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Classification;

/// <summary>Answers with the names of a code list that were in force in a year, as JSON in pages or as one table.</summary>
public sealed class CodeNamesHandler(TimeProvider time)
{
    private const int UsualCodes = 100;
    private const int MostCodes = 1000;
    private const string CsvType = "text/csv";

    private static readonly string Lists = string.Join(", ", CodeListTable.All.Select(table => table.Name));

    public IResult Names(HttpRequest request, string list)
    {
        if (CodeListTable.All.FirstOrDefault(table => table.Name == list) is not { } table)
            return ProblemResult.NotFound($"There is no code list '{list}'; lists are {Lists}.");

        var parameters = new Parameters(
            request,
            "year",
            "lang",
            "q",
            "limit",
            "next",
            "format");
        var year = FiscalYear.Of(parameters.Number("year", time.GetUtcNow().Year, 1990, 2100));
        var language = parameters.Language();
        var isTable = parameters.OneOf("format", ("json", false), ("csv", true)) || (!parameters.Has("format") && AcceptsTable(request));

        // A table is taken whole, unless somebody asks for a part of it.
        var limit = parameters.Number("limit", isTable ? int.MaxValue : UsualCodes, 1, MostCodes);
        var first = parameters.Text("next");

        if (first is not null && (first.Length > table.Levels.Count || !first.All(char.IsAsciiDigit)))
            parameters.Fail($"'next' is '{first}'; it is given back as it came in 'next'.");
        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var codes = Found(table, year, parameters.Text("q"))
            .Where(code => first is null || string.CompareOrdinal(code.Code, first) >= 0)
            .ToList();
        var next = codes.Count > limit ? codes[limit].Code : null;

        return Answer(request, table, year, language, codes.Take(limit), next, isTable);
    }

    /// <summary>Codes that begin with what is looked for, and those whose name, official or plain, has all words of it.</summary>
    private static IEnumerable<CodeName> Found(CodeListTable table, FiscalYear year, string? sought)
    {
        var codes = CodeName.InForce(table, year);

        if (sought is null)
            return codes;

        var text = new UnaccentedText(sought);
        return codes.Where(code =>
            code.Code.StartsWith(sought, StringComparison.Ordinal)
            || text.IsIn(code.Name)
            || (code.PlainName is { } plain && text.IsIn(plain)));
    }

    private static NegotiatedResult Answer(
        HttpRequest request,
        CodeListTable table,
        FiscalYear year,
        Language language,
        IEnumerable<CodeName> codes,
        string? next,
        bool isTable)
    {
        var address = new Address(request);
        var following = next is null ? null : request.Path + Following(request, next);

        if (isTable)
            return new NegotiatedResult(PublicResult.OfBytes(CodeNamesCsv.Of(codes), CsvType + "; charset=utf-8"), following);

        var response = new CodeNamesResponse(
            table.Name,
            table.Title.In(language),
            year.Value,
            [.. codes],
            next,
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["self"] = address.Asked,
                ["everyName"] = address.Of(PublicPaths.CodeListFile(table.File)),
            });

        return new NegotiatedResult(PublicResult.OfValue(response, CodeNamesJson.Readable.CodeNamesResponse), following);
    }

    private static QueryString Following(HttpRequest request, string next) => QueryString.Create(request.Query
        .Where(asked => asked.Key != "next")
        .Select(asked => KeyValuePair.Create(asked.Key, (string?)asked.Value.ToString()))
        .Append(KeyValuePair.Create("next", (string?)next)));

    /// <summary>Whether the reader would rather have a table than JSON.</summary>
    private static bool AcceptsTable(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Quality(accepted, CsvType) > Quality(accepted, "application/json");
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) => accepted
        .Where(media => media.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        .Select(media => media.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>One address, two forms: whoever keeps an answer has to know, and so has whoever goes on in a table.</summary>
    private sealed class NegotiatedResult(IResult answer, string? following) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

            if (following is not null)
                httpContext.Response.Headers.Link = $"<{following}>; rel=\"next\"";

            return answer.ExecuteAsync(httpContext);
        }
    }
}
