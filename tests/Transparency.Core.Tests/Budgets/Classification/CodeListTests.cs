using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Budgets.Classification;

public sealed class CodeListTests
{
    public static TheoryData<string> Sections =>
        [
            .. Enumerable.Range(10, 55)
                .Select(section => section.ToString(CultureInfo.InvariantCulture))
                .Where(section => CodeLists.Paragraphs.NameOrNull(section, FiscalYear.Of(2024)) is not null)
        ];

    [Theory]
    [InlineData("1345", 2021, "Poplatek z ubytovací kapacity")]
    [InlineData(
        "1345",
        2022,
        "Příjem z poplatku za obecní systém odpadového hospodářství a příjem z poplatku za odkládání komunálního odpadu z nemovité věci")]
    [InlineData(
        "1345",
        2026,
        "Příjem z poplatku za obecní systém odpadového hospodářství a příjem z poplatku za odkládání komunálního odpadu z nemovité věci")]
    [InlineData(
        "1340",
        2021,
        "Poplatek za provoz systému shromažďování, sběru, přepravy, třídění, využívání a odstraňování komunálních odpadů")]
    [InlineData("1340", 2022, null)]
    [InlineData("5011", 2014, "Platy zaměstnanců v pracovním poměru vyjma zaměstnanců na služebních místech")]
    [InlineData("1351", 2014, "Odvod z loterií a podobných her kromě z výherních hracích přístrojů")]
    [InlineData("1351", 2018, null)]
    [InlineData("9999", 2024, null)]
    [InlineData("", 2024, null)]
    [InlineData("1", 2024, "Daňové příjmy")]
    public void AnItemHasTheNameOfItsYear(string code, int year, string? name) =>
        Assert.Equal(name, CodeLists.Items.NameOrNull(code, FiscalYear.Of(year)));

    [Fact]
    public void AFolderOfAYearBeforeTheListHasNamesAndNoFalseWarning()
    {
        using var reading = Cases.Read("codelist-2014", year: 2014);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.DoesNotContain(reading.Problems.Counts.Keys, code => code.StartsWith("unknown-", StringComparison.Ordinal));
        Assert.Equal("Mateřské školy", CodeLists.Paragraphs.NameOrNull("3111", FiscalYear.Of(2014)));
    }

    [Theory]
    [InlineData("6171", "Činnost místní správy")]
    [InlineData("3113", "Základní školy")]
    [InlineData("31", "Vzdělávání a školské služby")]
    [InlineData("0001", null)]
    public void AParagraphHasItsName(string code, string? name) =>
        Assert.Equal(name, CodeLists.Paragraphs.NameOrNull(code, FiscalYear.Of(2024)));

    [Theory]
    [InlineData("50", "Spotřebované nákupy")]
    [InlineData("501", "Spotřeba materiálu")]
    [InlineData("672", "Výnosy vybraných místních vládních institucí z transferů")]
    [InlineData("61", null)]
    [InlineData("321", null)]
    public void AnAccountOfCostsOrRevenueHasItsName(string code, string? name) =>
        Assert.Equal(name, CodeLists.Accounts.NameOrNull(code, FiscalYear.Of(2024)));

    [Fact]
    public void SectionsFrom10To64AreKnown() => Assert.Equal(27, Sections.Count);

    [Theory]
    [MemberData(nameof(Sections))]
    public void EverySectionHasAPlainName(string section) => Assert.False(string.IsNullOrWhiteSpace(CodeLists.PlainNameOrNull(section)));

    [Theory]
    [MemberData(nameof(Sections))]
    public void EverySectionHasAnEnglishName(string section) =>
        Assert.False(string.IsNullOrWhiteSpace(CodeLists.EnglishNameOrNull(section)));

    [Fact]
    public void WhateverHasAPlainNameHasAnEnglishOneAndNoTwoItemsHaveTheSame()
    {
        var items = CodeLists.Rows("plain-item-names.csv").Select(row => row[0]).ToList();

        Assert.All(items, code => Assert.False(string.IsNullOrWhiteSpace(CodeLists.EnglishItemNameOrNull(code)), code));
        Assert.Equal(items.Count, items.Select(CodeLists.EnglishItemNameOrNull).Distinct().Count());
    }

    [Fact]
    public void AnEnglishNameIsOfAParagraphThatThereIs() => Assert.All(
        CodeLists.Rows("english-paragraph-names.csv"),
        row => Assert.NotNull(CodeLists.Paragraphs.NameOrNull(row[0], FiscalYear.Of(2024))));

    [Fact]
    public void WhatIsNoSectionHasNoPlainName()
    {
        Assert.Null(CodeLists.PlainNameOrNull("00"));
        Assert.Null(CodeLists.PlainNameOrNull("6171"));
    }

    [Fact]
    public void EveryGroupingHasAPlainNameAndSoHaveCommonItemsOfIncomeAndFinancing()
    {
        var groupings = CodeLists.Items.InForce(FiscalYear.Of(2024))
            .Where(entry => entry.Code.Length == 2 && entry.Code.All(char.IsAsciiDigit));

        Assert.All(
            groupings.Select(entry => entry.Code).Concat(["1111", "1121", "1211", "1511", "2111", "4112", "4116", "8115", "8123", "8124"]),
            code => Assert.False(string.IsNullOrWhiteSpace(CodeLists.PlainItemNameOrNull(code)), code));
        Assert.Null(CodeLists.PlainItemNameOrNull("1345"));
    }

    [Fact]
    public void APlainNameIsOfACodeThatThereIsAndOfNoOther()
    {
        var rows = CodeLists.Rows("plain-item-names.csv");

        // Of two groupings of financing the list has the items alone.
        Assert.Equal(
            ["83", "84"],
            rows.Select(row => row[0]).Where(code => CodeLists.Items.NearestNameOrNull(code, FiscalYear.Of(2024)) is null));
        Assert.Equal(rows.Count, rows.Select(row => row[1]).Distinct().Count());
    }

    [Theory]
    [InlineData("3142")]
    [InlineData("6147")]
    public void ACodeThatTheListLeavesWithoutANameIsCalledByItsCode(string code)
    {
        Assert.Equal(code, CodeLists.Paragraphs.NameOrNull(code, FiscalYear.Of(2024)));
        Assert.Equal(code, CodeLists.Paragraphs.NearestNameOrNull(code, FiscalYear.Of(2010)));
    }

    [Fact]
    public void TheRegisterKnowsMunicipalitiesByIco()
    {
        Assert.True(Ico.TryParse("281174", out var usobrno));
        Assert.True(Ico.TryParse("00000019", out var nobody));

        Assert.Equal(
            new RegisteredMunicipality("00281174", "Úsobrno", "Jihomoravský kraj", 421, "582573"),
            CodeLists.MunicipalityOrNull(usobrno));
        Assert.Null(CodeLists.MunicipalityOrNull(nobody));
        Assert.Null(CodeLists.MunicipalityOrNull(default));
    }

    [Theory]
    [InlineData("50", 2017, "Výdaje na platy a obdobné a související výdaje")]
    [InlineData("81", 2024, "Financování z tuzemska")]
    [InlineData("77", 2024, null)]
    public void AHeadingWithoutANameInItsYearHasTheNearest(string code, int year, string? name) =>
        Assert.Equal(name, CodeLists.Items.NearestNameOrNull(code, FiscalYear.Of(year)));
}
