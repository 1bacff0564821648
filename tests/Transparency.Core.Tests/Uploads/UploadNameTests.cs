using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;

namespace Transparency.Core.Tests.Uploads;

public sealed class UploadNameTests
{
    private static readonly MunicipalityId Town = MunicipalityId.Parse("a1");

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("...")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a%2fb")]
    [InlineData("a..b")]
    [InlineData("a\u0085b")]
    public void WhatCouldLeadElsewhereEscapes(string name) => Assert.True(UploadName.Escapes(name));

    [Theory]
    [InlineData("data.csv")]
    [InlineData("Účetnictví 2024 (oprava).csv")]
    [InlineData("R&D;1+1=2.csv")]
    [InlineData("rozpočet 🏛.csv")]
    public void AnOrdinaryNameIsTakenAndIsReadBackAsAFileOfItsFolder(string name)
    {
        Assert.False(UploadName.Escapes(name));
        Assert.Null(UploadName.MistakeOrNull(name));
        Assert.Equal(
            new ExportPath(Town, FiscalYear.Of(2024), name),
            ExportPath.ParseOrNull(UploadName.Path(new FolderId(Town, FiscalYear.Of(2024)), name, check: false)));
        Assert.True(ExportPath.ParseOrNull(UploadName.Path(new FolderId(Town, FiscalYear.Of(2024)), name, check: true))!.IsCheck);
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData("desktop.ini")]
    [InlineData("data?.csv")]
    [InlineData(" data.csv")]
    [InlineData("data.csv ")]
    [InlineData("data.")]
    [InlineData("\uFFFE.csv")]
    [InlineData("a\u202Evsc.csv")]
    [InlineData("\uFDD0.csv")]
    public void ANameThatCannotBeReadIsAMistake(string name) => Assert.NotNull(UploadName.MistakeOrNull(name));

    [Fact]
    public void HalfACharacterIsAMistake() => Assert.NotNull(UploadName.MistakeOrNull("data\ud83c.csv"));

    [Fact]
    public void ANameOfTwoHundredCharactersIsTheLongest()
    {
        Assert.Null(UploadName.MistakeOrNull(new string('a', 200)));
        Assert.Equal(
            "The name 'aaaaaaaaaaaaaaaaaaaa…' is longer than 200 characters.", UploadName.MistakeOrNull(new string('a', 201))!.English);
    }
}
