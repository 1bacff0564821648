using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;

namespace Transparency.Core.Tests.Statistics;

public sealed class PopulationTests
{
    private static readonly Municipality Brumovice =
        Municipality.Unnamed(MunicipalityId.Parse("brumovice")) with { Ico = "00042188", Population = 1_234 };

    [Theory]
    [InlineData(2010, 946, PopulationSource.Czso)]
    [InlineData(2023, 1_039, PopulationSource.Czso)]
    [InlineData(2025, 1_000, PopulationSource.Czso)]
    [InlineData(2009, 1_234, PopulationSource.Municipality)]
    [InlineData(2026, 1_234, PopulationSource.Municipality)]
    public void InhabitantsAreThoseOfTheYearWhereTheyWereCounted(int year, int inhabitants, PopulationSource source) =>
        Assert.Equal(new Population(inhabitants, source), Population.OrNull(Brumovice, FiscalYear.Of(year)));

    [Theory]
    [InlineData(null, 17)]
    [InlineData("91163722", 17)]
    [InlineData(null, null)]
    [InlineData("x", 0)]
    public void OthersHaveTheirOwnNumberOrNone(string? ico, int? own) =>
        Assert.Equal(
            own is > 0 ? new Population(own.Value, PopulationSource.Municipality) : null,
            Population.OrNull(Brumovice with { Ico = ico, Population = own }, FiscalYear.Of(2023)));

    [Theory]
    [InlineData(MunicipalityKind.District, 500)]
    [InlineData(MunicipalityKind.District, null)]
    [InlineData(MunicipalityKind.Organisation, null)]
    public void WhoHasTheIcoOfItsCityHasNotItsInhabitants(MunicipalityKind kind, int? own) =>
        Assert.Equal(
            own is { } count ? new Population(count, PopulationSource.Municipality) : null,
            Population.OrNull(Brumovice with { Kind = kind, Population = own }, FiscalYear.Of(2023)));

    [Fact]
    public void EachInhabitantHasAShareRoundedToHalere()
    {
        var three = new Population(3, PopulationSource.Czso);

        Assert.Equal(("33.33", "66.67", "-66.67"), (Each(three, 100), Each(three, 200), Each(three, -200)));
        Assert.Null(three.Each(null));
    }

    [Fact]
    public void TheTableIsThatOfTheStatisticalOffice()
    {
        foreach (var row in NationalTable.Rows("population-by-year.csv"))
        {
            var municipality = Brumovice with { Ico = row[0], Population = null };

            for (var index = 1; index < row.Length; index++)
            {
                Assert.Equal(
                    row[index],
                    Population.OrNull(municipality, FiscalYear.Of(2009 + index))?.Inhabitants.ToString(CultureInfo.InvariantCulture) ?? "");
            }
        }
    }

    private static string? Each(Population population, decimal crowns) => population.Each(Money.FromCrowns(crowns))?.ToString();
}
