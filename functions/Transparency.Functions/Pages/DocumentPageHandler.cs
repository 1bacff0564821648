using Microsoft.AspNetCore.Http;
using Transparency.Core.Documents;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Documents;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Pages;
using Transparency.Pages.Documents;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>A year's budget documents: a page of their own, and what the year's page shows of them.</summary>
public sealed class DocumentPageHandler(RouteLookup lookup, LoadedEditionStore editions, TimeProvider time)
{
    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (await lookup.TownOrNullAsync(municipality, cancel) is not { } town)
            return PageResult.Missing(request, MissingPage.NoMunicipality);
        if (town.YearOrNull(year) is not { } pointer)
            return PageResult.Missing(request, MissingPage.NoYear(town.Name, year));

        var loaded = pointer.Publication.HasDocuments
            ? await editions.GetOrNullAsync(new EditionKey(pointer.Folder, pointer.Edition!), cancel)
            : null;

        return PageResult.Of(request, new DocumentsPage(List(pointer, loaded?.Summary, language), pointer.Publication, town.Name));
    }

    /// <summary>For the year's page; null where the municipality lists no documents.</summary>
    public DocumentList? ListOrNull(EditionPointer pointer, EditionSummary summary, Language language) =>
        pointer.Publication.HasDocuments ? List(pointer, summary, language) : null;

    private DocumentList List(EditionPointer pointer, EditionSummary? summary, Language language)
    {
        var kind = summary?.Kind ?? MunicipalityKind.Municipality;
        var today = CzechDay.Today(time);
        var deadlines = DocumentDeadlines.Of(summary?.Documents ?? [], pointer.Year, kind, today);

        return new DocumentList(pointer.Municipality, kind, pointer.Year, deadlines, today, language);
    }
}
