using Transparency.Core.Budgets;
using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Comparisons;

public sealed class TreeSumTests
{
    private const Stages All = Stages.Approved | Stages.Amended | Stages.Actual;

    [Theory]
    [InlineData(100, 100, 100)]
    [InlineData(100, 60, 60)]
    [InlineData(60, 100, 60)]
    [InlineData(-30, -20, -20)]
    [InlineData(100, 0, 0)]
    [InlineData(100, -5, 0)]
    public void AsMuchIsLeftOutAsBothSidesTell(long paid, long received, long removed)
    {
        var city = Body("mesto", null, MunicipalityKind.City, Paid(TransferKind.DistrictCurrent, paid, true));
        var district = Body("cast", "mesto", MunicipalityKind.District, Paid(TransferKind.DistrictCurrent, received, false));

        var tree = TreeSum.Of([city, district]);

        Assert.Equal(removed, tree.Removed.Actual.Halere);
        Assert.Equal(2_000 - removed, tree.Sum.Actual.Halere);
        Assert.Equal(tree, TreeSum.Of([district, city]));
    }

    [Fact]
    public void CorrectionsCountWithTheirSign()
    {
        var city = Body(
            "mesto",
            null,
            MunicipalityKind.City,
            Paid(TransferKind.DistrictCapital, -50, true),
            Paid(TransferKind.DistrictCapital, 150, true));
        var district = Body("cast", "mesto", MunicipalityKind.District, Paid(TransferKind.DistrictCapital, 100, false));

        Assert.Equal(100, TreeSum.Of([city, district]).Removed.Actual.Halere);
    }

    [Fact]
    public void CurrentAndCapitalMoneyAreNotTheSame()
    {
        var city = Body("mesto", null, MunicipalityKind.City, Paid(TransferKind.DistrictCurrent, 100, true));
        var district = Body("cast", "mesto", MunicipalityKind.District, Paid(TransferKind.DistrictCapital, 100, false));

        Assert.Equal(0, TreeSum.Of([city, district]).Removed.Actual.Halere);
    }

    [Fact]
    public void WhatARegionGivesItsMunicipalitiesIsLeftOutAndWhatACityGivesAMunicipalityIsNot()
    {
        TreeMember Parent(MunicipalityKind kind) => Body("nad", null, kind, Paid(TransferKind.RegionCurrent, 70, true));

        var town = Body("obec", "nad", MunicipalityKind.Municipality, Paid(TransferKind.RegionCurrent, 90, false));

        Assert.Equal(70, TreeSum.Of([Parent(MunicipalityKind.Region), town]).Removed.Actual.Halere);
        Assert.Equal(0, TreeSum.Of([Parent(MunicipalityKind.City), town]).Removed.Actual.Halere);
    }

    [Fact]
    public void SiblingsGiveEachOtherNothing()
    {
        var one = Body("prvni", "mesto", MunicipalityKind.District, Paid(TransferKind.DistrictCurrent, 100, true));
        var other = Body("druha", "mesto", MunicipalityKind.District, Paid(TransferKind.DistrictCurrent, 100, false));

        Assert.Equal(0, TreeSum.Of([one, other]).Removed.Actual.Halere);
    }

    [Fact]
    public void OneReceiptIsLeftOutOnce()
    {
        // The district has 100 of its city, which gave 100; its own part gave it another 100 that it has not booked.
        var city = Body("mesto", null, MunicipalityKind.City, Paid(TransferKind.DistrictCurrent, 100, true));
        var district = Body("cast", "mesto", MunicipalityKind.District, Paid(TransferKind.DistrictCurrent, 100, false));
        var part = Body("kus", "cast", MunicipalityKind.District, Paid(TransferKind.DistrictCurrent, 100, true));

        Assert.Equal(100, TreeSum.Of([city, district, part]).Removed.Actual.Halere);
    }

    [Fact]
    public void AStageIsKnownWhereAllKnowIt()
    {
        var town = Body("mesto", null, MunicipalityKind.City);

        Assert.Equal(Stages.Actual, TreeSum.Of([town, town with { Id = "cast", Known = Stages.Actual }]).Known);
        Assert.Equal(Stages.None, TreeSum.Of([]).Known);
    }

    /// <summary>A body that has 1,000 haléřů at the node asked for, where what it pays lies.</summary>
    private static TreeMember Body(string id, string? parent, MunicipalityKind kind, params TreeTransfer[] transfers) => new(
        id,
        parent,
        kind,
        StageAmounts.Of(Stage.Actual, new Money(1_000)),
        All,
        transfers);

    private static TreeTransfer Paid(TransferKind kind, long halere, bool isPaid) =>
        new(kind, isPaid, StageAmounts.Of(Stage.Actual, new Money(halere)), IsAsked: isPaid);
}
