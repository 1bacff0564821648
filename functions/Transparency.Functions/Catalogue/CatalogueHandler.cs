using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Catalogue;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Catalogue;

/// <summary>Answers with the documents of the catalogue of open data, as JSON-LD that describes what is current.</summary>
public sealed class CatalogueHandler(
    RouteLookup lookup,
    CurrentEditionStore current,
    StateTowns states,
    PublishedPersonalData personalData,
    TransparencyOptions options)
{
    public async Task<IResult> CatalogueAsync(HttpRequest request, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (ProviderOrNull() is not { } publisher)
            return WithoutPublisher();

        var towns = await current.AllAsync(cancel);
        var country = await states.YearsAsync(cancel);
        var catalogue = Documents(request).Catalogue(
            publisher.Ico,
            publisher.Name,
            towns.Select(town => (town.Municipality, town.Years.Select(pointer => pointer.Year.Value))),
            [.. country.Select(pointer => pointer.Year.Value)]);

        return Result(catalogue, CatalogueJson.Readable.CatalogueDocument);
    }

    public async Task<IResult> SeriesAsync(HttpRequest request, string municipality, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await lookup.TownOrNullAsync(municipality, cancel) is not { Years.Count: > 0 } town)
            return ProblemResult.NotFound($"There is no municipality '{municipality}' with a published year.");
        if (StateFolder.Is(town.Municipality.Id))
            return StateSeries(request, town);
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
        if (found.Pointer.IsOfState || StateFolder.Is(found.Town.Municipality.Id))
            return StateDataset(request, found);
        if (found.Town.Municipality is { Ico: null } withoutProvider)
            return WithoutProvider(withoutProvider);

        var (publication, fiscalYear) = (found.Publication, found.Pointer.Year.Value);
        var personal = await personalData.FilesWithAnyAsync(found.Key, publication, cancel);
        var dataset = Documents(request).Dataset(
            new CataloguedYear(
                found.Town.Municipality,
                fiscalYear,
                publication.Totals,
                personal,
                publication.HasDocuments,
                publication.HasTwins,
                publication.HasNotes)
            {
                HasPlaces = publication.HasPlaces,
            });

        return Result(dataset, CatalogueJson.Readable.DatasetDocument);
    }

    private IResult StateSeries(HttpRequest request, PublishedTown country) => ProviderOrNull() is { } provider
        ? Result(
            Documents(request).StateSeries(provider, [.. country.Years.Select(pointer => pointer.Year.Value)]),
            CatalogueJson.Readable.DatasetSeriesDocument)
        : WithoutPublisher();

    /// <summary>
    /// The state's statement of the country, or of one municipality: each of six thousand has a record, and the catalogue lists that of the
    /// country alone.
    /// </summary>
    private IResult StateDataset(HttpRequest request, CurrentYear found)
    {
        if (ProviderOrNull() is not { } provider)
            return WithoutPublisher();

        // A municipality's files are written when they are asked for, and the twins always are among them.
        var hasTwins = found.Pointer.IsOfState || found.Publication.HasTwins;
        var year = new CataloguedYear(
            found.Town.Municipality,
            found.Pointer.Year.Value,
            found.Publication.Totals,
            new HashSet<string>(),
            HasTwins: hasTwins)
        {
            State = provider,
        };

        return Result(Documents(request).Dataset(year), CatalogueJson.Readable.DatasetDocument);
    }

    private StateProvider? ProviderOrNull() =>
        Ico.TryParse(options.PublisherIco, out var publisher) && options.PublisherName.Length > 0
            ? new StateProvider(publisher, options.PublisherName)
            : null;

    private ProblemResult WithoutPublisher() => ProblemResult.NotFound(
        $"There is no catalogue here, because it needs somebody who provides it. Not set: {string.Join(", ", Missing())}.");

    /// <summary>The names of what is not set.</summary>
    private IEnumerable<string> Missing()
    {
        if (options.PublisherIco.Length == 0)
            yield return $"{TransparencyOptions.Section}:{nameof(options.PublisherIco)}";
        if (options.PublisherName.Length == 0)
            yield return $"{TransparencyOptions.Section}:{nameof(options.PublisherName)}";
    }

    private static CatalogueDocuments Documents(HttpRequest request) => new(new Address(request).Of(""));

    /// <summary>A series names its provider, and the municipality does not provide what the state publishes of it.</summary>
    private static ProblemResult OfStateAlone(Municipality municipality) => ProblemResult.NotFound(
        $"{municipality.Name} has published nothing itself; its years are part of "
            + $"{PublicPaths.DatasetSeries(StateFolder.Id.Value)}.");

    private static ProblemResult WithoutProvider(Municipality municipality) =>
        ProblemResult.NotFound(
            $"{municipality.Name} has no IČO in its municipality.json, and the catalogue names the provider of a dataset by it.");

    private static PublicResult Result<T>(T document, JsonTypeInfo<T> type) =>
        PublicResult.OfBytes(JsonSerializer.SerializeToUtf8Bytes(document, type), "application/ld+json");
}
