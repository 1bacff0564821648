using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;

namespace Transparency.Functions.Comparisons;

/// <summary>The groups among which the municipalities that are asked for have a rank.</summary>
internal sealed class TownGroups
{
    private readonly Dictionary<(MunicipalityKind, PopulationBand?), ComparedGroup> _similar = [];
    private readonly Dictionary<Territory, ComparedGroup> _regions = [];
    private readonly Dictionary<Territory, ComparedGroup> _districts = [];

    /// <param name="towns">Those asked for.</param>
    /// <param name="field">Everybody.</param>
    public TownGroups(IReadOnlyList<ComparedTown> towns, ComparedField field)
    {
        Towns = towns;
        var news = field.News(towns);

        foreach (var town in towns)
        {
            _similar.TryAdd(town.Likeness, field.Similar(town.Likeness).With(news));

            if (town.Region is { } region)
                _regions.TryAdd(region, field.Group(region, null, null).With(news));
            if (town.District is { } district)
                _districts.TryAdd(district, field.Group(null, district, null).With(news));
        }
    }

    public IReadOnlyList<ComparedTown> Towns { get; }

    /// <summary>Those like the first one, then those like the others.</summary>
    public IReadOnlyList<ComparedGroup> Similar => [.. Towns.Select(Like).Distinct()];

    public IEnumerable<ComparedGroup> All => _similar.Values.Concat(_regions.Values).Concat(_districts.Values);

    public ComparedGroup Like(ComparedTown town) => _similar[town.Likeness];

    public ComparedGroup? RegionOrNull(ComparedTown town) => town.Region is { } region ? _regions[region] : null;

    public ComparedGroup? DistrictOrNull(ComparedTown town) => town.District is { } district ? _districts[district] : null;

    /// <summary>
    /// Whose own editions are read where an answer takes more than their totals: those asked for, and of the others so many, the nearest to
    /// the first one in inhabitants.
    /// </summary>
    public IReadOnlyList<ComparedTown> Read(int most)
    {
        var inhabitants = Inhabitants(Towns[0]);
        var ids = Towns.Select(town => town.Id).ToHashSet(StringComparer.Ordinal);
        var others = All
            .SelectMany(group => group.Towns)
            .Where(town => town.IsOwn && !ids.Contains(town.Id))
            .DistinctBy(town => town.Id)
            .OrderBy(town => Math.Abs(Inhabitants(town) - inhabitants))
            .ThenBy(town => town.Id, StringComparer.Ordinal)
            .Take(most);

        return [.. Towns.Where(town => town.IsOwn), .. others];
    }

    private static int Inhabitants(ComparedTown town) => town.Population?.Inhabitants ?? 0;
}
