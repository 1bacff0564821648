using Transparency.Core.Editions;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Editions;

public sealed class EditionIdTests
{
    private static readonly Municipality Vzor = new(
        MunicipalityId.Parse("vzor"),
        "Vzor",
        null,
        null,
        null,
        MunicipalityKind.Municipality,
        null,
        null);
    private static readonly (string, string)[] Files = [("a.csv", "01"), ("b.csv", "02")];

    private static string Usual => EditionId.Of(Vzor, FiscalYear.Of(2024), Files);

    [Fact]
    public void TheSameFolderIsTheSameEdition()
    {
        // Changes with the version of the rules, and with nothing else.
        Assert.Equal("56468023d851", Usual);
        Assert.True(EditionId.IsValid(Usual));
        Assert.Equal(Usual, EditionId.Of(Vzor, FiscalYear.Of(2024), Files.Reverse()));
        // What is only said of the municipality does not change its budget.
        Assert.Equal(
            Usual,
            EditionId.Of(
                Vzor with
                {
                    Population = 1,
                    Website = "https://vzorov.example.cz",
                    Contracts = "https://smlouvy.example.cz",
                    NoticeBoard = "https://deska.example.cz"
                },
                FiscalYear.Of(2024),
                Files));
    }

    [Fact]
    public void EveryInputChangesTheEdition()
    {
        string[] editions =
        [
            Usual,
            EditionId.Of(Vzor with { Id = MunicipalityId.Parse("vzory") }, FiscalYear.Of(2024), Files),
            EditionId.Of(Vzor, FiscalYear.Of(2023), Files),
            EditionId.Of(Vzor with { Kind = MunicipalityKind.District }, FiscalYear.Of(2024), Files),
            EditionId.Of(Vzor with { Descriptions = false }, FiscalYear.Of(2024), Files),
            // Both stand in every row.
            EditionId.Of(Vzor with { Name = "Vzorov" }, FiscalYear.Of(2024), Files),
            EditionId.Of(Vzor with { Ico = "00281174" }, FiscalYear.Of(2024), Files),
            EditionId.Of(Vzor, FiscalYear.Of(2024), Files, "03"),
            EditionId.Of(Vzor, FiscalYear.Of(2024), Files, "04"),
            EditionId.Of(Vzor, FiscalYear.Of(2024), []),
            EditionId.Of(Vzor, FiscalYear.Of(2024), [("a.csv", "01")]),
            EditionId.Of(Vzor, FiscalYear.Of(2024), [("a.csv", "02"), ("b.csv", "01")]),
            EditionId.Of(Vzor, FiscalYear.Of(2024), [("a.csv", "01"), ("c.csv", "02")]),
            EditionId.Of(Vzor, FiscalYear.Of(2024), [("a.csv", "01"), ("b.csv", "03")]),
        ];

        Assert.Equal(editions.Length, editions.Distinct().Count());
    }

    /// <summary>Another name must not bring back what was withdrawn.</summary>
    [Fact]
    public void WhatAMunicipalityIsCalledIsNoneOfItsSettings() => Assert.Equal(
        EditionId.Settings(Vzor, null), EditionId.Settings(Vzor with { Name = "Vzorov", Ico = "00281174" }, null));

    [Theory]
    [InlineData("0123456789ab", true)]
    [InlineData("0123456789AB", false)]
    [InlineData("0123456789a", false)]
    [InlineData("0123456789abc", false)]
    [InlineData("0123456789ag", false)]
    [InlineData("../../../../", false)]
    [InlineData("", false)]
    public void AnEditionIsTwelveHexadecimalDigits(string text, bool valid) => Assert.Equal(valid, EditionId.IsValid(text));
}
