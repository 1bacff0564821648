using Transparency.Core.StatePublication;

namespace Transparency.Core.Tests.StatePublication;

public sealed class StateRegisterTests
{
    [Fact]
    public void EveryMunicipalityAndRegionHasAnIdOfItsOwn()
    {
        Assert.Equal(6_267, StateRegister.All.Count);
        Assert.Equal(6_267, StateRegister.All.Select(town => town.Id).Distinct().Count());
        Assert.DoesNotContain(StateRegister.All, town => StateFolder.Is(town.Id));
        Assert.All(StateRegister.All, town => Assert.Same(town, StateRegister.OfIdOrNull(town.Id)));
        Assert.All(StateRegister.All, town => Assert.Same(town, StateRegister.OfIcoOrNull(town.Ico.Number)));
    }

    [Theory]
    [InlineData(254061, "marianske-lazne")]
    [InlineData(64581, "praha")]
    [InlineData(253561, "mezholezy-00253561")]
    [InlineData(573311, "mezholezy-00573311")]
    [InlineData(280020, "brezina-00280020")]
    [InlineData(60609460, "olomoucky-kraj")]
    public void AnIdIsTheNameAndTheIcoWhereEvenTheDistrictRepeats(uint ico, string id) =>
        Assert.Equal(id, StateRegister.OfIcoOrNull(ico)!.Id.Value);

    [Fact]
    public void NamesakesAreToldApartByTheirDistricts()
    {
        var namesakes = StateRegister.All.Where(town => town.Name == "Nová Ves").Select(town => town.Id.Value).ToList();

        Assert.Equal(13, namesakes.Count);
        Assert.All(namesakes, id => Assert.StartsWith("nova-ves-", id, StringComparison.Ordinal));
    }
}
