using Transparency.Core.StatePublication;

namespace Transparency.Core.Tests.StatePublication;

public sealed class TerritoryTests
{
    [Fact]
    public void ThereAreFourteenRegionsAndSeventySevenDistrictsWithIdsOfTheirOwn()
    {
        Assert.Equal(14, Territory.Regions.Select(region => region.Id).Distinct().Count());
        Assert.Equal(77, Territory.Districts.Select(district => district.Id).Distinct().Count());
        Assert.Equal((14, 77), (Territory.Regions.Count, Territory.Districts.Count));
        Assert.All(Territory.Regions.Concat(Territory.Districts), territory => Assert.Matches("^[a-z]+(-[a-z]+)*$", territory.Id));
        Assert.All(Territory.Districts, district => Assert.Contains(district.Region!, Territory.Regions));
    }

    [Fact]
    public void EveryMunicipalityLiesInARegionAndInOneOfItsDistricts()
    {
        foreach (var town in StateRegister.All.Where(town => town.Ruian.Length > 0))
            Assert.Equal(Territory.RegionOf(town), Territory.DistrictOf(town)!.Region);

        Assert.Equal(6_254, StateRegister.All.Count(town => Territory.RegionOf(town) is not null));
    }

    [Fact]
    public void PragueIsARegionAndADistrict()
    {
        var prague = StateRegister.OfIcoOrNull(64581)!;

        Assert.Equal(("praha", "praha"), (Territory.RegionOf(prague)!.Id, Territory.DistrictOf(prague)!.Id));
        Assert.Equal("Hlavní město Praha", Territory.DistrictOrNull("praha")!.Name);
    }

    [Fact]
    public void TheBudgetOfARegionIsThatOfNoMunicipality()
    {
        var region = StateRegister.OfIcoOrNull(70890366)!;

        Assert.Null(Territory.RegionOf(region));
        Assert.Null(Territory.DistrictOf(region));
        Assert.Equal(region.Id.Value, Territory.RegionOrNull("plzensky-kraj")!.Id);
    }
}
