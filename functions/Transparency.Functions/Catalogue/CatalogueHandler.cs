using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Catalogue;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Catalogue;

/// <summary>Answers with the documents of the catalogue of open data, as JSON-LD that describes what is current.</summary>
public sealed class CatalogueHandler(
    RouteLookup lookup,
    CurrentEditionStore current,
    PublishedPersonalData personalData,
    TransparencyOptions options)
{
    public async Task<IResult> CatalogueAsync(HttpRequest request, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (!Ico.TryParse(options.PublisherIco, out var publisher) || options.PublisherName.Length == 0)
        {
            return ProblemResult.NotFound(
                $"There is no catalogue here, because it needs somebody who provides it. Not set: {string.Join(", ", Missing())}.");
        }

        var towns = await current.AllAsync(cancel);
        var catalogue = Documents(request).Catalogue(
            publisher,
            options.PublisherName,
            towns.Select(town => (town.Municipality, town.Years.Select(pointer => pointer.Year.Value))));

        return Result(catalogue, CatalogueJson.Readable.CatalogueDocument);
    }

    public async Task<IResult> SeriesAsync(HttpRequest request, string municipality, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await lookup.TownOrNullAsync(municipality, cancel) is not { Years.Count: > 0 } town)
            return ProblemResult.NotFound($"There is no municipality '{municipality}' with a published year.");
        if (town.Years.All(pointer => pointer.IsOfState))
            return OfStateAlone(town.Municipality);
        if (town.Municipality.Ico is null)
            return WithoutProvider(town.Municipality);

        return Result(
            Documents(request).Series(
                town.Municipality,
                [.. town.Years.Where(pointer => !pointer.IsOfState).Select(pointer => pointer.Year.Value)]),
            CatalogueJson.Readable.DatasetSeriesDocument);
    }

    public async Task<IResult> DatasetAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!(await lookup.CurrentAsync(municipality, year, cancel)).TryGet(out var found, out var missing))
            return missing;
        if (found.Pointer.IsOfState)
            return OfStateAlone(found.Town.Municipality);
        if (found.Town.Municipality is { Ico: null } withoutProvider)
            return WithoutProvider(withoutProvider);

        var (publication, fiscalYear) = (found.Publication, found.Pointer.Year.Value);
        var personal = await personalData.FilesWithAnyAsync(found.Key, publication.HasDocuments, cancel);
        var dataset = Documents(request).Dataset(
            new CataloguedYear(
                found.Town.Municipality,
                fiscalYear,
                publication.Totals,
                personal,
                publication.HasDocuments,
                publication.HasTwins));

        return Result(dataset, CatalogueJson.Readable.DatasetDocument);
    }

    /// <summary>The names of what is not set.</summary>
    private IEnumerable<string> Missing()
    {
        if (options.PublisherIco.Length == 0)
            yield return $"{TransparencyOptions.Section}:{nameof(options.PublisherIco)}";
        if (options.PublisherName.Length == 0)
            yield return $"{TransparencyOptions.Section}:{nameof(options.PublisherName)}";
    }

    private static CatalogueDocuments Documents(HttpRequest request) => new(new Address(request).Of(""));

    /// <summary>A dataset names its provider, and the municipality does not provide what the state publishes of it.</summary>
    private static ProblemResult OfStateAlone(Municipality municipality) =>
        ProblemResult.NotFound($"{municipality.Name} has not published this itself; it is part of the state's statement.");

    private static ProblemResult WithoutProvider(Municipality municipality) =>
        ProblemResult.NotFound(
            $"{municipality.Name} has no IČO in its municipality.json, and the catalogue names the provider of a dataset by it.");

    private static PublicResult Result<T>(T document, JsonTypeInfo<T> type) =>
        PublicResult.OfBytes(JsonSerializer.SerializeToUtf8Bytes(document, type), "application/ld+json");
}
