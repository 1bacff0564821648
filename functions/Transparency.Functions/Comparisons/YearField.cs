using Transparency.Core.Municipalities;
using Transparency.Functions.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Comparisons;

/// <summary>Everybody who has a year published: known from the list of current editions, none of which is loaded for it.</summary>
public sealed class YearField(CurrentEditionStore current, StateField states, RouteLookup lookup)
{
    /// <summary>All of them: those that publish themselves, ordered by id, then those of the state's statement.</summary>
    public async Task<IReadOnlyList<ComparedTown>> AllAsync(FiscalYear year, CancellationToken cancel)
    {
        var towns = new List<ComparedTown>();

        foreach (var (municipality, years) in await current.AllAsync(cancel))
        {
            if (years.FirstOrDefault(pointer => pointer.Year == year) is { } pointer)
                towns.Add(ComparedTown.Of(municipality, pointer));
        }

        foreach (var (municipality, pointer) in await states.OfYearAsync(year, cancel))
            towns.Add(ComparedTown.Of(municipality, pointer));

        return towns;
    }

    /// <summary>Those asked for, in the order asked, and those that cannot be shown.</summary>
    public async Task<(List<ComparedTown> Found, List<MissingResponse> Missing)> FindAsync(
        IEnumerable<string> ids,
        FiscalYear year,
        CancellationToken cancel)
    {
        var (found, missing) = (new List<ComparedTown>(), new List<MissingResponse>());

        foreach (var id in ids)
        {
            if (await lookup.TownOrNullAsync(id, cancel) is not { } town)
                missing.Add(new MissingResponse(id, RouteLookup.NoMunicipality(id).Detail));
            else if (town.YearOrNull(year) is not { } pointer)
                missing.Add(new MissingResponse(id, town.WithoutBudget(year).Detail));
            else
                found.Add(ComparedTown.Of(town.Municipality, pointer));
        }

        return (found, missing);
    }
}
