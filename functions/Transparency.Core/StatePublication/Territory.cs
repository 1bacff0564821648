using Transparency.Core.Words;

namespace Transparency.Core.StatePublication;

/// <summary>
/// A region (kraj, one of 14) or a district (okres, one of 77; Prague is one too): the municipalities that lie in it. What a region keeps
/// as a budget of its own is that of another body and not in it.
/// </summary>
/// <param name="Id">Its name in plain letters, as <c>plzensky-kraj</c> and <c>praha-zapad</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">The region that a district lies in; null of a region.</param>
public sealed record Territory(string Id, string Name, Territory? Region)
{
    private const string Prague = "Hlavní město Praha";

    private static readonly Lazy<IReadOnlyList<Territory>> AllRegions = new(() =>
    [
        .. StateRegister.All
            .Select(town => town.Region)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(CzechText.Order)
            .Select(name => new Territory(IdOf(name), name, null)),
    ]);

    private static readonly Lazy<Dictionary<string, Territory>> RegionsByName = new(() =>
        AllRegions.Value.ToDictionary(region => region.Name, StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyList<Territory>> AllDistricts = new(() =>
    [
        .. StateRegister.All
            .Where(town => town.Region.Length > 0)
            .Select(town => (Name: NameOfDistrict(town), town.Region))
            .Distinct()
            .OrderBy(district => district.Name, CzechText.Order)
            .Select(district => new Territory(IdOf(district.Name), district.Name, RegionsByName.Value[district.Region])),
    ]);

    private static readonly Lazy<Dictionary<string, Territory>> DistrictsByName = new(() =>
        AllDistricts.Value.ToDictionary(district => district.Name, StringComparer.Ordinal));

    /// <summary>In Czech order of their names.</summary>
    public static IReadOnlyList<Territory> Regions => AllRegions.Value;

    /// <summary>In Czech order of their names.</summary>
    public static IReadOnlyList<Territory> Districts => AllDistricts.Value;

    public static Territory? RegionOrNull(string id) => Regions.FirstOrDefault(region => region.Id == id);

    public static Territory? DistrictOrNull(string id) => Districts.FirstOrDefault(district => district.Id == id);

    /// <summary>Where a municipality lies; null for a region, which is a body of its own.</summary>
    public static Territory? RegionOf(StateTown town) => RegionsByName.Value.GetValueOrDefault(town.Region);

    /// <summary>The same of its district.</summary>
    public static Territory? DistrictOf(StateTown town) => DistrictsByName.Value.GetValueOrDefault(NameOfDistrict(town));

    /// <summary>Prague is a region and its own district.</summary>
    private static string NameOfDistrict(StateTown town) => town.Region == Prague ? Prague : town.District;

    private static string IdOf(string name) => name == Prague ? "praha" : PlainLetters.Of(name).Replace(' ', '-');
}
