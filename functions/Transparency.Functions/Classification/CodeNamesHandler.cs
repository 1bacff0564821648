using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Classification;

/// <summary>Answers with the names of a code list that were in force in a year, as JSON in pages or as one table.</summary>
public sealed class CodeNamesHandler(TimeProvider time)
{
    private const int UsualCodes = 100;
    private const int MostCodes = 1000;

    private static readonly string Lists = string.Join(", ", CodeListTable.All.Select(table => table.Name));

    public async Task<IResult> NamesAsync(HttpRequest request, string list, CancellationToken cancel)
    {
        if (CodeListTable.All.FirstOrDefault(table => table.Name == list) is not { } table)
            return ProblemResult.NotFound($"There is no code list '{list}'; lists are {Lists}.");

        var parameters = new Parameters(request, ["year", "q", "limit", "next", .. AskedList.Names]);
        var asked = AskedList.Of(request, parameters);
        var year = FiscalYear.Of(parameters.Number("year", time.GetUtcNow().Year, 1990, 2100));
        var language = parameters.Language();
        var limit = asked.Limit(parameters, UsualCodes, MostCodes);
        var first = parameters.Text("next");

        if (first is not null && (first.Length > table.Levels.Count || !first.All(char.IsAsciiDigit)))
            parameters.Fail($"'next' is '{first}'; it is given back as it came in 'next'.");
        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var codes = Found(table, year, parameters.Text("q"))
            .Where(code => first is null || string.CompareOrdinal(code.Code, first) >= 0)
            .ToList();
        var next = codes.Count > limit ? codes[limit].Code : null;
        List<CodeName> shown = [.. codes.Take(limit)];

        return asked.IsTable
            ? await asked.TableAsync(
                CodeNamesTable.Of(table, year.Value, shown),
                new TableSource(Year: year.Value),
                version: null,
                next,
                cancel)
            : asked.Json(
                PublicResult.OfValue(
                    Response(new Address(request), table, year, language, shown, next),
                    CodeNamesJson.Readable.CodeNamesResponse),
                next);
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

    private static CodeNamesResponse Response(
        Address address,
        CodeListTable table,
        FiscalYear year,
        Language language,
        IReadOnlyList<CodeName> codes,
        string? next) => new(
        table.Name,
        table.Title.In(language),
        year.Value,
        codes,
        next,
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["self"] = address.Asked,
            ["everyName"] = address.Of(PublicPaths.CodeListFile(table.File)),
        });
}
