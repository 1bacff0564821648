using System.Text;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Municipalities;

/// <summary>
/// Finds what a route names: a municipality, a year and an edition, current or fixed. What is not there is told in the same sentence
/// everywhere.
/// </summary>
public sealed class RouteLookup(CurrentEditionStore current, StateTowns states, LoadedEditionStore editions, PublicationLog log)
{
    public static Found<MunicipalityId> Id(string municipality) =>
        MunicipalityId.TryParse(municipality, out var id) ? id : NoMunicipality(municipality);

    public static Found<FiscalYear> Year(string year) =>
        FiscalYear.ParseOrNull(year) is { } fiscalYear ? fiscalYear : ProblemResult.NotFound($"'{year}' is no year from 1990 to 2100.");

    public static ProblemResult NoMunicipality(string municipality) =>
        ProblemResult.NotFound($"There is no municipality '{municipality}'.");

    public async Task<PublishedTown?> TownOrNullAsync(string municipality, CancellationToken cancel)
    {
        if (!MunicipalityId.TryParse(municipality, out var id))
            return null;

        return await states.MunicipalityOrNullAsync(id, cancel) is { } town ? new PublishedTown(town.Municipality, town.Years) : null;
    }

    public async Task<Found<PublishedTown>> TownAsync(string municipality, CancellationToken cancel) =>
        await TownOrNullAsync(municipality, cancel) is { } town ? town : NoMunicipality(municipality);

    /// <summary>A year's current edition.</summary>
    public async Task<Found<CurrentYear>> CurrentAsync(string municipality, string year, CancellationToken cancel)
    {
        if (!Year(year).TryGet(out var fiscalYear, out var missing))
            return missing;
        if (!(await TownAsync(municipality, cancel)).TryGet(out var town, out missing))
            return missing;

        return town.YearOrNull(fiscalYear) is { Edition: { } edition } pointer
            ? new CurrentYear(town, pointer, edition)
            : town.WithoutBudget(fiscalYear);
    }

    /// <summary>A fixed edition that may be served; whether anything of it is kept is not looked at.</summary>
    public async Task<Found<EditionKey>> FixedAsync(
        string municipality,
        string year,
        string edition,
        CancellationToken cancel)
    {
        if (!MunicipalityId.TryParse(municipality, out var id)
            || FiscalYear.ParseOrNull(year) is not { } fiscalYear
            || !EditionId.IsValid(edition))
        {
            return ProblemResult.NotFound($"There is no edition {edition} of {municipality} {year}.");
        }

        var key = new EditionKey(new FolderId(id, fiscalYear), edition);

        if (await WithdrawnOrNullAsync(key, cancel) is { } gone)
            return gone;

        return key;
    }

    /// <summary>A year's edition, the current one or the one that <c>edition=</c> names; nothing of it is read.</summary>
    public async Task<Found<LocatedYear>> LocateAsync(string municipality, string year, Parameters parameters, CancellationToken cancel)
    {
        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!Year(year).TryGet(out var fiscalYear, out var missing))
            return missing;
        if (!(await TownAsync(municipality, cancel)).TryGet(out var town, out missing))
            return missing;

        var pointer = town.YearOrNull(fiscalYear);
        var named = parameters.Text("edition");
        // An edition keeps its address when the folder is emptied.
        if ((named ?? pointer?.Edition) is not { } edition)
            return town.WithoutBudget(fiscalYear);
        if (named is not null && !EditionId.IsValid(named))
            return ProblemResult.BadRequest($"'edition' is '{named}'; it is twelve hexadecimal digits.");

        var key = new EditionKey(new FolderId(town.Municipality.Id, fiscalYear), edition);
        if (await GoneOrNullAsync(key, cancel) is { } gone)
            return gone;

        var publication = named is null ? pointer?.Publication : null;
        return new LocatedYear(town.Municipality, key, publication, ETag(town.Municipality, edition, publication))
        {
            IsOfState = named is null && pointer?.IsOfState == true,
        };
    }

    /// <summary>What lies there.</summary>
    public async Task<Found<PublishedYear>> ContentAsync(LocatedYear located, CancellationToken cancel)
    {
        var (town, key, year) = (located.Municipality, located.Key, located.Key.Folder.Year);

        if (await editions.GetOrNullAsync(key, cancel) is not { } content)
            return ProblemResult.NotFound($"{town.Name} has no edition {key.Edition} of {year}.");

        // How a named edition was published first never changes, and neither may an answer about it.
        if ((located.Publication ?? await FirstOrNullAsync(key, cancel)) is not { } publication)
            return ProblemResult.NotFound($"{town.Name} has published no edition {key.Edition} of {year}.");

        return new PublishedYear(town, content, publication, located.ETag, located.IsNamed)
        {
            IsOfState = !StateFolder.Is(key.Folder.Municipality)
                && PublicationLog.MunicipalityOrNull(publication.Id) is { } publisher
                && StateFolder.Is(publisher),
        };
    }

    /// <summary>What a year's pages show: its current edition.</summary>
    public async Task<Found<PublishedYear>> PublishedAsync(string municipality, FiscalYear year, CancellationToken cancel) =>
        (await LocateAsync(municipality, year.ToString(), Parameters.None(), cancel)).TryGet(out var located, out var missing)
            ? await ContentAsync(located, cancel)
            : missing;

    /// <summary>Of the country's edition a municipality's part was published when the whole was.</summary>
    private async Task<Publication?> FirstOrNullAsync(EditionKey key, CancellationToken cancel)
    {
        if (await log.FirstOrNullAsync(key, cancel) is { } own)
            return own;

        return await log.FirstOrNullAsync(OfCountry(key), cancel) is { } country
            ? await states.PublicationOrNullAsync(key, country, cancel)
            : null;
    }

    /// <summary>Memory may still hold what was withdrawn, and an old ETag must not be told that it is still the same.</summary>
    private async Task<ProblemResult?> WithdrawnOrNullAsync(EditionKey key, CancellationToken cancel) =>
        (await current.WithdrawalOrNullAsync(key, cancel) ?? await current.WithdrawalOrNullAsync(OfCountry(key), cancel)) is { } withdrawal
            ? WithdrawnEdition.Gone(key.Folder, withdrawal)
            : null;

    private static EditionKey OfCountry(EditionKey key) => new(StateFolder.Of(key.Folder.Year), key.Edition);

    /// <summary>So may it what was cleaned, whose files an answer would lead to. What never was is another answer.</summary>
    private async Task<ProblemResult?> GoneOrNullAsync(EditionKey key, CancellationToken cancel)
    {
        if (await WithdrawnOrNullAsync(key, cancel) is { } withdrawn)
            return withdrawn;

        var town = await current.EditionsOrNullAsync(key.Folder.Municipality, cancel);

        return town?.Keeps(key.Folder.Year, key.Edition) == false && await log.KnowsAsync(key, cancel)
            ? ProblemResult.Gone($"Edition {key.Edition} of {key.Folder.Municipality} {key.Folder.Year} is no longer kept.")
            : null;
    }

    /// <summary>
    /// Strong, and made from the edition; the rest of it stands for what an answer shows besides: how what is current was published, which
    /// is another time for a folder that is put back as it had been, the municipality's profile and this program's names.
    /// </summary>
    private static EntityTagHeaderValue ETag(Municipality municipality, string edition, Publication? publication)
    {
        var around = Encoding.UTF8.GetBytes(
            $"{municipality}|{publication?.Id}"
                + $"|{typeof(RouteLookup).Module.ModuleVersionId}|{typeof(EditionContent).Module.ModuleVersionId}");
        return new EntityTagHeaderValue($"\"{edition}-{PublicResult.Hash(around)[..8]}\"");
    }
}
