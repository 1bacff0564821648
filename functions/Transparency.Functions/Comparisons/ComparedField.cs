using System.Collections.Concurrent;
using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Everybody who has a year published, and the groups among which they are compared, each made when it is first asked for.
/// </summary>
/// <param name="towns">Those that publish themselves, ordered by id, then those of the state's statement.</param>
public sealed class ComparedField(IReadOnlyList<ComparedTown> towns)
{
    private readonly Dictionary<string, ComparedTown> _byId = towns.ToDictionary(town => town.Id, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(MunicipalityKind Kind, PopulationBand? Band), ComparedGroup> _similar = [];
    private readonly ConcurrentDictionary<(string? Region, string? District, PopulationBand? Band), ComparedGroup> _groups = [];

    public IReadOnlyList<ComparedTown> Towns => towns;

    public ComparedTown? OrNull(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The same municipality of the field where nothing of it has changed since.</summary>
    public ComparedTown Known(ComparedTown town) =>
        _byId.GetValueOrDefault(town.Id) is { } known
            && known.Municipality == town.Municipality
            && known.Year.Publication.Id == town.Year.Publication.Id
            && known.Year.Edition == town.Year.Edition
                ? known
                : town;

    /// <summary>Those of the municipalities asked for that have just published.</summary>
    public IReadOnlyList<ComparedTown> News(IEnumerable<ComparedTown> asked) =>
        [.. asked.Where(town => !ReferenceEquals(_byId.GetValueOrDefault(town.Id), town))];

    internal ComparedGroup Similar((MunicipalityKind Kind, PopulationBand? Band) likeness) =>
        _similar.GetOrAdd(likeness, wanted => new ComparedGroup(towns, town => town.Likeness == wanted));

    /// <summary>Those that lie in a region, in a district and in a band of inhabitants, each where it is asked for.</summary>
    internal ComparedGroup Group(Territory? region, Territory? district, PopulationBand? band) =>
        _groups.GetOrAdd((region?.Id, district?.Id, band), _ => new ComparedGroup(towns, town =>
            town.Region is { } lies
            && (region is null || lies == region)
            && (district is null || town.District == district)
            && (band is null || town.Band == band)));
}
