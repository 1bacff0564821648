using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Publications;

/// <summary>Answers from the publication log.</summary>
public sealed class PublicationHandler(PublicationEntries log, CurrentEditionStore current)
{
    /// <summary>Each is read by itself from the storage.</summary>
    private const int MostEntries = 1000;

    private static readonly string TooMany =
        $"There are more than {MostEntries} publications, or long ones; ask for those of one 'municipality' or 'year', or for pages by "
            + "'limit', each of which names the next one in its header Link.";

    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, ["municipality", "year", "limit", "next", .. AskedList.Names]);
        var asked = AskedList.Of(request, parameters);
        MunicipalityId? municipality = null;

        if (parameters.Text("municipality") is { } name)
        {
            if (MunicipalityId.TryParse(name, out var id))
                municipality = id;
            else
                parameters.Fail($"'municipality' is '{name}', which is no id of a municipality.");
        }

        FiscalYear? year = parameters.Has("year") ? FiscalYear.Of(parameters.Number("year", 2000, 1990, 2100)) : null;
        var limit = parameters.Number("limit", asked.IsWhole ? MostEntries : 100, 1, MostEntries);
        var next = parameters.Text("next");
        if (parameters.Mistake is null && next is not null && await log.GetOrNullAsync(next, cancel) is null)
            parameters.Fail(ParameterWords.UnknownNext(next));
        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var (address, room) = (new Address(request), asked.Room());
        var towns = municipality is { } only ? await TownAsync(only, cancel) : await current.AllEditionsAsync(cancel);
        var question = new PublicationQuestion(municipality, year, limit, next);
        var (entries, more) = await log.ListAsync(question, entry => room.Take(Bytes(entry, towns, address)), cancel);
        var following = more ? entries[^1].Id : null;
        var response = new PublicationListResponse([.. entries.Select(entry => Response(entry, towns, address))], following);

        if (!asked.IsTable)
            return asked.Json(PublicResult.OfValue(response, PublicationResponseJson.Readable.PublicationListResponse), following);

        return asked.IsWhole && more
            ? ProblemResult.BadRequest(TooMany)
            : await asked.TableAsync(PublicationTable.Of(response.Publications), new TableSource(), null, following, cancel);
    }

    public async Task<IResult> OneAsync(HttpRequest request, string publication, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (await log.GetOrNullAsync(publication, cancel) is not { } entry)
            return ProblemResult.NotFound($"There is no publication '{publication}'.");

        var towns = await TownAsync(MunicipalityId.Parse(entry.Municipality.Id), cancel);

        return PublicResult.OfValue(
            Response(entry, towns, new Address(request)),
            PublicationResponseJson.Readable.PublicationResponse);
    }

    private async Task<IReadOnlyDictionary<string, TownEditions>> TownAsync(MunicipalityId id, CancellationToken cancel)
    {
        var towns = new Dictionary<string, TownEditions>(StringComparer.Ordinal);

        foreach (var named in new[] { id, StateFolder.Id })
        {
            if (await current.EditionsOrNullAsync(named, cancel) is { } town)
                towns[named.Value] = town;
        }

        return towns;
    }

    /// <summary>An entry may list a thousand files.</summary>
    private static int Bytes(Publication entry, IReadOnlyDictionary<string, TownEditions> towns, Address address) =>
        JsonSerializer.SerializeToUtf8Bytes(Response(entry, towns, address), PublicationResponseJson.Readable.PublicationResponse).Length;

    private static PublicationResponse Response(
        Publication entry,
        IReadOnlyDictionary<string, TownEditions> towns,
        Address address)
    {
        var (id, year) = (entry.Municipality.Id, entry.Year);
        var links = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["self"] = address.Of(PublicPaths.Publication(entry.Id)),
            ["page"] = address.Of(PublicPaths.PublicationPage(entry.Id, "cs")),
        };

        // What the state tells of a municipality lies in the country's editions.
        var (town, country) = (towns.GetValueOrDefault(id), towns.GetValueOrDefault(StateFolder.Id.Value));
        var holder = entry.IsOfState ? country : town;

        if (entry.ShownEdition is not null
            && (town?.HasPublished(FiscalYear.Of(year)) == true || holder?.HasPublished(FiscalYear.Of(year)) == true))
        {
            links["yearPage"] = address.Of(PublicPaths.YearPage(id, year));
        }

        // Of an edition that is no longer kept nothing can be asked for.
        if (entry.ShownEdition is { } edition && holder?.Keeps(FiscalYear.Of(year), edition) == true)
        {
            links["year"] = address.Of(PublicPaths.Year(id, year) + "?edition=" + edition);
            links["budgetCsv"] = address.Of(PublicPaths.EditionFile(id, year, edition, EditionFiles.BudgetFile));
            links["paymentsCsv"] = address.Of(PublicPaths.EditionFile(id, year, edition, EditionFiles.PaymentsFile));
        }

        return new PublicationResponse(
            entry.Id,
            entry.Municipality,
            year,
            entry.Edition,
            entry.Previous,
            entry.PublishedAt,
            entry.Sources,
            entry.Totals,
            entry.Consolidated,
            entry.Warnings,
            entry.Change,
            entry.Files,
            entry.Sections,
            entry.Withdrawal,
            entry.UpdatedAt,
            entry.IsOfState ? "state" : null,
            entry.IsReturn,
            links);
    }
}
