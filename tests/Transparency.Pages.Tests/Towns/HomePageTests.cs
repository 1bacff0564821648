using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Pages.Towns;

namespace Transparency.Pages.Tests.Towns;

/// <summary>The first page as it is read without scripts.</summary>
public sealed class HomePageTests
{
    [Fact]
    public void CityDistrictsStandBelowTheirCityByItsIdOrItsName()
    {
        var page = Home(Town("brno", "Brno"), Town("lipova", "Brno-Lipová", "brno"), Town("louka", "Louka", "Brno"), Town("zdar", "Žďár"));

        Assert.Contains(
            "<ul><li><a href=\"/budgets/brno\">Brno</a> 2024<ul><li><a href=\"/budgets/lipova\">Brno-Lipová</a> 2024</li>"
                + "<li><a href=\"/budgets/louka\">Louka</a> 2024</li></ul></li><li><a href=\"/budgets/zdar\">Žďár</a> 2024</li></ul>",
            Spaced(page),
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhoBelongsToNobodyHereOrToEachOtherIsListedAllTheSame()
    {
        var page = Home(Town("aa", "A", "bb"), Town("bb", "B", "aa"), Town("cc", "C", "nikde"), Town("dd", "D", "dd"));

        foreach (var id in new[] { "aa", "bb", "cc", "dd" })
            Assert.Contains($"<li><a href=\"/budgets/{id}\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        Language.Czech,
        "Obce a kraje České republiky v roce 2025",
        "<dd>1,20\u00A0mld.\u00A0Kč</dd>",
        "/budgets/statni-pokladna/2025")]
    [InlineData(
        Language.English,
        "Municipalities and regions of the Czech Republic in 2025",
        "<dd>CZK\u00A01.20\u00A0billion</dd>",
        "/budgets/statni-pokladna/2025?lang=en")]
    public void TheFiguresOfTheCountryLeadToItsYear(Language language, string whose, string income, string address)
    {
        var sum = HomeSum.OfCountry(FiscalYear.Of(2025), Money.FromCrowns(1_200_000_000), Money.FromCrowns(1_000_000_000));

        var page = new HomePage([], null, language) { Sum = sum with { Address = "/budgets/statni-pokladna/2025" } }.Html();

        Assert.Contains($"<a href=\"{address}\">{whose}</a>", page, StringComparison.Ordinal);
        Assert.Contains(income, page, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheCountryTheFiguresAreOfThoseWhoPublish()
    {
        var sum = HomeSum.Together(12, FiscalYear.Of(2024), Money.FromCrowns(3_000_000), Money.FromCrowns(5_000_000));

        var page = new HomePage([], null, Language.Czech) { Sum = sum }.Html();

        Assert.Contains(
            "Obce, které zveřejňují zde, dohromady v roce 2024 (celkem 12, bez krajů a městských částí, jejichž město tu je)",
            page,
            StringComparison.Ordinal);
        Assert.Contains("<dt>Saldo</dt><dd>−2,0\u00A0mil.\u00A0Kč</dd>", page, StringComparison.Ordinal);
    }

    private static string Home(params ListedTown[] towns) => new HomePage(towns, null, Language.Czech).Html();

    private static ListedTown Town(string id, string name, string? parent = null) =>
        new(MunicipalityId.Parse(id), name, [FiscalYear.Of(2024)]) { Parent = parent };

    private static string Spaced(string page) => string.Join(' ', page.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Replace(" <", "<", StringComparison.Ordinal);
}
