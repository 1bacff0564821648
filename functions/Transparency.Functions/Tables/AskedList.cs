using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Tables;

/// <summary>
/// A list as it is asked for: in which form, and whether a page or the whole. Programs that read JSON take it in pages; whoever takes a
/// table has all of it unless a part is asked for, because a table that ends somewhere does not say that there is more.
/// </summary>
public sealed class AskedList
{
    /// <summary>So many rows has a table at most that is taken whole.</summary>
    public const int MostRows = 50_000;

    /// <summary>
    /// So long are the things of a table together that is taken whole, as JSON would say them; as a table they are a quarter to a half.
    /// </summary>
    public const int MostBytes = 24_000_000;

    private readonly HttpRequest _request;
    private readonly bool _isPart;

    private AskedList(HttpRequest request, Parameters parameters)
    {
        _request = request;
        Format = ListFormats.Of(request, parameters);
        Language = parameters.Language();
        _isPart = parameters.Has("limit") || parameters.Has("next");
    }

    /// <summary>The parameters that it is made of, beside <c>limit</c> and <c>next</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["format", "lang"];

    public ListFormat Format { get; }

    /// <summary>Of names and headings.</summary>
    public Language Language { get; }

    public bool IsTable => Format != ListFormat.Json;

    /// <summary>Whether all of the list is asked for.</summary>
    public bool IsWhole => IsTable && !_isPart;

    public static AskedList Of(HttpRequest request, Parameters parameters) => new(request, parameters);

    /// <summary>How many to show at most.</summary>
    /// <param name="parameters">Of the request.</param>
    /// <param name="usual">Where nothing is said.</param>
    /// <param name="most">As many as may be asked for.</param>
    public int Limit(Parameters parameters, int usual, int most) =>
        parameters.Number("limit", IsWhole ? MostRows : usual, 1, most);

    /// <summary>The room for the things of the list.</summary>
    public AnswerRoom Room() => IsWhole ? new AnswerRoom(MostBytes) : new AnswerRoom();

    /// <summary>The tag of the same version in the form asked for: a strong one means the same bytes.</summary>
    public EntityTagHeaderValue Tag(EntityTagHeaderValue json) => IsTable ? ContentCoding.Tag(json, Format.Ending()) : json;

    /// <summary>The list in JSON.</summary>
    public IResult Json(PublicResult answer, string? next) => new ListResult(answer, FollowingOrNull(next));

    /// <summary>The list as a table.</summary>
    /// <param name="table">The rows of the part that is asked for.</param>
    /// <param name="source">Where it comes from; its address is the one asked for.</param>
    /// <param name="version">Which version it is, or null where its bytes tell.</param>
    /// <param name="next">How it goes on, or null at its end.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<IResult> TableAsync<T>(
        Table<T> table,
        TableSource source,
        PublicResult? version,
        string? next,
        CancellationToken cancel)
    {
        if (IsWhole && (next is not null || table.Rows.Count > MostRows))
            return TooLong("ask for it in pages by 'limit', each of which names the next one in its header Link.");

        var bytes = Format == ListFormat.Csv
            ? TableCsv.Of(table)
            : await TableWorkbook.OfAsync(table, source with { Address = new Address(_request).Asked }, Language, cancel);
        var type = Format.ContentType();
        var isPacked = Format == ListFormat.Xlsx;
        var answer = (version ?? PublicResult.OfBytes(bytes, type)).With(bytes, type, isPacked);

        return new ListResult(answer, FollowingOrNull(next), FileName(table.Name));
    }

    /// <summary>What such a table has before its body.</summary>
    public IResult Head(PublicResult version, string name) =>
        new ListResult(version.With(default, Format.ContentType(), Format == ListFormat.Xlsx), null, FileName(name));

    /// <summary>Nothing is left out in silence: who asked for all and cannot have it hears so.</summary>
    /// <param name="instead">What to do instead.</param>
    public static ProblemResult TooLong(string instead) => ProblemResult.BadRequest(
        $"The list has more than {MostRows} rows or would be longer than {MostBytes / 1_000_000} MB in JSON; {instead}");

    /// <summary>The address of what follows, or null at the end.</summary>
    public string? FollowingOrNull(string? next) => next is null ? null : new Address(_request).Following(next);

    /// <summary>The name under which a table is saved.</summary>
    public string FileName(string name) => $"{name}.{Format.Ending()}";
}
