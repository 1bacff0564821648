using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;
using Transparency.Functions.Pages;
using Transparency.Pages.Interface;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Description;

/// <summary>Describes the programming interface, to programs and to people.</summary>
public sealed class DescriptionHandler(CurrentEditionStore current)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult OpenApi(HttpRequest request)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var document = OpenApiDocument.Of(new Address(request).Of(""), language).ToJsonString(Readable);

        return PublicResult.OfBytes(Encoding.UTF8.GetBytes(document), "application/vnd.oai.openapi+json; charset=utf-8");
    }

    public async Task<IResult> PageAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var newest = (await current.AllAsync(cancel))
            .SelectMany(town => town.Years)
            .MaxBy(pointer => pointer.Publication.PublishedAt);

        return PageResult.Of(request, new InterfacePage(
            [.. DescribedRoutes.All.Select(described => (described.Route, Example(described.Route, newest)))], language));
    }

    /// <summary>The address of an example, about what was published last.</summary>
    private static string? Example(InterfaceRoute route, EditionPointer? newest) => route.NeedsGrant
        || newest is null
        || route.Path.Contains("{ico}", StringComparison.Ordinal)
        ? null
        : (route.Path + route.ExampleQuery)
            .Replace("{municipality}", newest.Municipality.Value, StringComparison.Ordinal)
            .Replace("{year}", newest.Year.ToString(), StringComparison.Ordinal)
            .Replace("{edition}", newest.Edition, StringComparison.Ordinal)
            .Replace("{publication}", newest.Publication.Id, StringComparison.Ordinal)
            .Replace("{file}", "budget.csv", StringComparison.Ordinal)
            .Replace("{list}", "paragraphs", StringComparison.Ordinal);
}
