using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Pages.Towns;

namespace Transparency.Pages.Tests.Towns;

/// <summary>What a year is led in with.</summary>
public sealed class YearLeadTests
{
    private static readonly YearLead Year = new(
        MunicipalityKind.Municipality,
        13_705,
        FiscalYear.Of(2024),
        new DateOnly(2024, 12, 31),
        Totals(Actual(601_800_000, 568_500_000), Actual(611_412_345.50m, 820_300_000)),
        null);

    [Fact]
    public void AYearIsToldWithWhatFinancingDidByItsItems()
    {
        var year = Year with { Financing = Parts(borrowed: 5_000_000, repaid: -3_000_000, savings: 7_612_345.50m) };

        Assert.Equal(
            "Obec utratila 611,4 mil. Kč, tři čtvrtiny toho, s čím počítal upravený rozpočet. "
                + "Získala 601,8 mil. Kč, o 9,6 mil. Kč méně, než utratila. "
                + "Půjčila si 5,0 mil. Kč, na dluzích splatila 3,0 mil. Kč a z úspor použila 7,6 mil. Kč. "
                + "Na obyvatele připadá 44 600 Kč výdajů.",
            Czech(year));
        Assert.Equal(
            "The municipality spent CZK 611.4 million, three quarters of what the amended budget had planned. "
                + "It took in CZK 601.8 million, CZK 9.6 million less than it spent. "
                + "It borrowed CZK 5.0 million, repaid CZK 3.0 million of its debts and used CZK 7.6 million of its savings. "
                + "That is CZK 44,600 of expenditure for each inhabitant.",
            Spaces(year.In(Language.English)));
    }

    [Fact]
    public void OfTheWholeCountryVerbsAndPronounsSpeakOfMany()
    {
        var year = Year with { IsOfCountry = true, Population = null, Financing = Parts(borrowed: 5_000_000, repaid: -3_000_000) };

        Assert.Equal(
            "Obce a kraje utratily 611,4 mil. Kč, tři čtvrtiny toho, s čím počítal upravený rozpočet. "
                + "Získaly 601,8 mil. Kč, o 9,6 mil. Kč méně, než utratily. Půjčily si 5,0 mil. Kč a na dluzích splatily 3,0 mil. Kč.",
            Czech(year));
        Assert.Equal(
            "Municipalities and regions spent CZK 611.4 million, three quarters of what the amended budget had planned. "
                + "They took in CZK 601.8 million, CZK 9.6 million less than they spent. "
                + "They borrowed CZK 5.0 million and repaid CZK 3.0 million of their debts.",
            Spaces(year.In(Language.English)));
        Assert.StartsWith(
            "Na rok 2024 plánují obce a kraje výdaje",
            Czech(year with { Totals = Totals(new(Crowns(90), null, null), new(Crowns(100), null, null)) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ALoanIsNotCalledSavingsAndASurplusIsSaidToBeSavedOnlyWhereItWas()
    {
        Assert.Contains("Půjčila si 9,6 mil. Kč.", Czech(Year with { Financing = Parts(borrowed: 9_600_000) }), StringComparison.Ordinal);
        Assert.Contains("Uložila 2,0 mil. Kč.", Czech(Year with { Financing = Parts(savings: -2_000_000) }), StringComparison.Ordinal);
        Assert.DoesNotContain("úspor", Czech(Year), StringComparison.Ordinal);
    }

    [Fact]
    public void AnItemThatIsBookedTheOtherWayIsSaidTheOtherWay()
    {
        var lead = Czech(Year with { Financing = Parts(borrowed: -1, repaid: 2, other: -3_000) });

        Assert.Contains(
            "Z nových půjček vrátila 1 Kč, ze splátek dostala zpět 2 Kč a jinými finančními operacemi vydala 3 000 Kč.",
            lead,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AYearThatIsOnlyPlannedLeadsWithThePlan()
    {
        var year = Year with
        {
            Year = FiscalYear.Of(2026),
            ValidTo = null,
            Totals = Totals(new(Crowns(90_000_000), null, null), new(Crowns(100_000_000), null, null)),
            Financing = new(
                new(Crowns(15_000_000), null, null),
                new(Crowns(-5_000_000), null, null),
                new(Crowns(0), null, null),
                new(Crowns(0), null, null)),
        };

        Assert.True(year.IsPlan);
        Assert.Equal(
            "Na rok 2026 plánuje obec výdaje 100,0 mil. Kč a příjmy 90,0 mil. Kč, o 10,0 mil. Kč nižší. "
                + "Plánuje půjčit si 15,0 mil. Kč a na dluzích splatit 5,0 mil. Kč. "
                + "Na obyvatele připadá 7 300 Kč výdajů. Kolik se utratilo, zatím není známo.",
            Czech(year));
        Assert.StartsWith(
            "For 2026 the municipality plans expenditure of CZK 100.0 million and income of CZK 90.0 million, CZK 10.0 million less.",
            Spaces(year.In(Language.English)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void AYearWithNothingButZerosSoFarIsAPlanToo()
    {
        var year = Year with { Totals = Totals(Actual(0, 5_000_000), Actual(0, 6_000_000)) };

        Assert.True(year.IsPlan);
        Assert.EndsWith("Neutratilo se zatím nic.", Czech(year), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(25_000_000, 100, "Obec utratila 25,0 mil. Kč, zatímco upravený rozpočet počítal s částkou 100 Kč.")]
    [InlineData(25_000_000, 0, "Obec utratila 25,0 mil. Kč, zatímco upravený rozpočet počítal s částkou 0 Kč.")]
    [InlineData(25_000_000, 20_000_000, "Obec utratila 25,0 mil. Kč, o 25 % víc, než předpokládal upravený rozpočet.")]
    [InlineData(25_000_000, -3_000_000, "Obec utratila 25,0 mil. Kč.")]
    [InlineData(-26_700_000, 3_000_000, "Obec dostala zpět o 26,7 mil. Kč víc, než utratila.")]
    [InlineData(100, 3_000_000, "Obec utratila 100 Kč, méně než 1 % toho, s čím počítal upravený rozpočet.")]
    [InlineData(0.01, 0.01, "Obec utratila 0,01 Kč, 100 % toho, s čím počítal upravený rozpočet.")]
    public void AShareIsSaidWhereItSaysSomething(double actual, double amended, string sentence) =>
        Assert.StartsWith(
            sentence + " Získala",
            Czech(Year with { Totals = Totals(Actual(1, 1), Actual((decimal)actual, (decimal)amended)) }),
            StringComparison.Ordinal);

    [Fact]
    public void ARegionIsSpokenOfAsAManAndAYearThatGoesOnByItsDay()
    {
        var lead = Czech(Year with
        {
            Kind = MunicipalityKind.Region,
            ValidTo = new DateOnly(2024, 6, 30),
            Financing = Parts(borrowed: 5_000_000),
        });

        Assert.StartsWith("Do 30. 6. 2024 kraj utratil 611,4 mil. Kč", lead, StringComparison.Ordinal);
        Assert.Contains("Získal 601,8 mil. Kč, o 9,6 mil. Kč méně, než utratil. Půjčil si 5,0 mil. Kč.", lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Czech, 4)]
    [InlineData(Language.English, 4)]
    public void AmountsAreStressed(Language language, int count)
    {
        var year = Year with { Financing = Parts(savings: 9_612_345.50m), Population = null };
        var pieces = year.Pieces(language).ToList();

        Assert.Equal(year.In(language), string.Concat(pieces.Select(piece => piece.Text)));
        Assert.Equal(count, pieces.Count(piece => piece.IsAmount));
        Assert.All(
            pieces.Where(piece => piece.IsAmount),
            piece => Assert.Matches("^(CZK\u00A0[0-9.]+\u00A0million|.*\u00A0Kč)$", piece.Text));
    }

    private static string Czech(YearLead year) => Spaces(year.In(Language.Czech));

    private static string Spaces(string text) => text.Replace('\u00A0', ' ');

    private static SideTotals Totals(StageTotals income, StageTotals expenditure) => new(income, expenditure, null);

    private static StageTotals Actual(decimal actual, decimal amended) => new(null, Crowns(amended), Crowns(actual));

    private static FinancingParts Parts(decimal borrowed = 0, decimal repaid = 0, decimal savings = 0, decimal other = 0) =>
        new(Actual(borrowed, 0), Actual(repaid, 0), Actual(savings, 0), Actual(other, 0));

    private static Money Crowns(decimal crowns) => Money.FromCrowns(crowns);
}
