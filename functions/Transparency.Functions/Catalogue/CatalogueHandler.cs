using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Catalogue;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Catalogue;

/// <summary>Answers with the documents of the catalogue of open data, as JSON-LD that describes what is current.</summary>
public sealed class CatalogueHandler(CurrentEditionStore current, PublishedPersonalData personalData, TransparencyOptions options)
{
    public async Task<IResult> CatalogueAsync(HttpRequest request, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return Problem.BadRequest(mistake);

        if (!Ico.TryParse(options.PublisherIco, out var publisher) || options.PublisherName.Length == 0)
        {
            return Problem.NotFound(
                $"There is no catalogue here, because it needs somebody who provides it. Not set: {string.Join(", ", Missing())}.");
        }

        var towns = await current.AllAsync(cancel);
        var catalogue = Documents(request).Catalogue(
            publisher,
            options.PublisherName,
            towns.Select(town => (town.Municipality, town.Years.Select(pointer => pointer.Year.Value))));

        return Answer(catalogue, CatalogueJson.Readable.CatalogueDocument);
    }

    public async Task<IResult> SeriesAsync(HttpRequest request, string municipality, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return Problem.BadRequest(mistake);
        if (await TownOrNullAsync(municipality, cancel) is not { Years.Count: > 0 } town)
            return Problem.NotFound($"There is no municipality '{municipality}' with a published year.");
        if (town.Municipality.Ico is null)
            return WithoutProvider(town.Municipality);

        return Answer(
            Documents(request).Series(town.Municipality, [.. town.Years.Select(pointer => pointer.Year.Value)]),
            CatalogueJson.Readable.DatasetSeriesDocument);
    }

    public async Task<IResult> DatasetAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return Problem.BadRequest(mistake);
        if (FiscalYear.ParseOrNull(year) is not { } fiscalYear)
            return Problem.NotFound($"'{year}' is no year from 1990 to 2100.");
        if (await TownOrNullAsync(municipality, cancel) is not { } town)
            return Problem.NotFound($"There is no municipality '{municipality}'.");

        if (town.Years.FirstOrDefault(candidate => candidate.Year == fiscalYear) is not { Edition: { } edition } pointer)
        {
            return Problem.NotFound($"{town.Municipality.Name} has no published budget of {fiscalYear}.");
        }

        if (town.Municipality.Ico is null)
            return WithoutProvider(town.Municipality);

        var hasDocuments = pointer.Publication.HasDocuments;
        var personal = await personalData.FilesWithAnyAsync(new EditionKey(pointer.Folder, edition), hasDocuments, cancel);
        var dataset = Documents(request).Dataset(
            new CataloguedYear(town.Municipality, fiscalYear.Value, pointer.Publication.Totals, personal, hasDocuments));

        return Answer(dataset, CatalogueJson.Readable.DatasetDocument);
    }

    /// <summary>The names of what is not set.</summary>
    private IEnumerable<string> Missing()
    {
        if (options.PublisherIco.Length == 0)
            yield return $"{TransparencyOptions.Section}:{nameof(options.PublisherIco)}";
        if (options.PublisherName.Length == 0)
            yield return $"{TransparencyOptions.Section}:{nameof(options.PublisherName)}";
    }

    private async Task<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)?> TownOrNullAsync(
        string municipality,
        CancellationToken cancel) =>
        MunicipalityId.TryParse(municipality, out var id) ? await current.MunicipalityOrNullAsync(id, cancel) : null;

    private static CatalogueDocuments Documents(HttpRequest request) => new(new Address(request).Of(""));

    private static Problem WithoutProvider(Municipality municipality) =>
        Problem.NotFound(
            $"{municipality.Name} has no IČO in its municipality.json, and the catalogue names the provider of a dataset by it.");

    private static PublicResult Answer<T>(T document, JsonTypeInfo<T> type) =>
        PublicResult.OfBytes(JsonSerializer.SerializeToUtf8Bytes(document, type), "application/ld+json");
}
