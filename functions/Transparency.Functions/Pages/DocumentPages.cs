using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Publishing;
using Transparency.Functions.Answers;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>A year's budget documents: a section of the year's page in Czech, and a page of their own in Czech and English.</summary>
public sealed class DocumentPages(CurrentEditions current, LoadedEditions editions, PageTemplate template, TimeProvider time)
{
    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var words = parameters.OneOf("lang", ("cs", DocumentWords.Czech), ("en", DocumentWords.English));
        if (parameters.Mistake is { } mistake) return Problem.BadRequest(mistake);
        if (!MunicipalityId.TryParse(municipality, out var id) || await current.MunicipalityOrNullAsync(id, cancel) is not { } town) return template.NotFound("Takovou obec tu nemáme.");
        if (town.Years.FirstOrDefault(candidate => candidate.Year.ToString() == year) is not { } pointer) return template.NotFound($"{town.Municipality.Name} nemá zveřejněný rozpočet roku {year}.");
        var title = $"{words.Title} {pointer.Year}: {town.Municipality.Name}";
        var other = words.Language == "cs" ? "en" : "cs";
        var content = $"<article><h1>{CzechText.Html(title)}</h1>{await ListAsync(pointer, words, cancel)}"
            + $"<p><a href=\"{PublicPaths.YearPage(id.Value, pointer.Year.Value)}\">{words.Back}</a>, <a href=\"{PublicPaths.DocumentsPage(id.Value, pointer.Year.Value, other)}\" lang=\"{other}\" hreflang=\"{other}\">{words.Other}</a></p></article>";
        return template.Page(title, title, id.Value, content, words.Language, words.Language == "cs" ? Provenance.Of(pointer.Publication) : "");
    }

    /// <summary>The section of the year's page; nothing where the municipality lists no documents.</summary>
    public async Task<string> SectionAsync(EditionPointer pointer, CancellationToken cancel)
    {
        if (!pointer.Publication.HasDocuments) return "";
        var words = DocumentWords.Czech;
        return $"<section id=\"documents\" aria-labelledby=\"documents-title\"><h2 class=\"heading\" id=\"documents-title\">{words.Title}</h2>{await ListAsync(pointer, words, cancel)}"
            + $"<p><a href=\"{PublicPaths.CurrentFile(pointer.Municipality.Value, pointer.Year.Value, EditionFiles.DocumentsFile)}\">CSV</a>, "
            + $"<a href=\"{PublicPaths.DocumentsPage(pointer.Municipality.Value, pointer.Year.Value, "en")}\" lang=\"en\" hreflang=\"en\">{words.Other}</a></p></section>";
    }

    private async Task<string> ListAsync(EditionPointer pointer, DocumentWords words, CancellationToken cancel)
    {
        var today = CzechDay.Today(time);
        var summary = pointer.Publication.HasDocuments ? (await editions.GetOrNullAsync(pointer.Municipality.Value, pointer.Year.Value, pointer.Edition!, cancel))?.Summary : null;
        var kind = summary?.Kind ?? MunicipalityKind.Municipality;
        return new DocumentSection(words, kind).Html(DocumentDeadlines.Of(summary?.Documents ?? [], pointer.Year, kind, today), today);
    }
}
