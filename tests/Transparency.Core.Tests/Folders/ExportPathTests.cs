using Transparency.Core.Folders;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Folders;

public sealed class ExportPathTests
{
    [Theory]
    [InlineData("brno/2024/data.csv", "data.csv", false)]
    [InlineData("brno/2024/.changed", ".changed", false)]
    [InlineData("brno/2024/Účetní deník.csv", "Účetní deník.csv", false)]
    [InlineData("brno/2024/c/d.csv", "c/d.csv", true)]
    [InlineData("brno/2024/check/d.csv", "check/d.csv", false)]
    [InlineData("brno/2024/check", "check", false)]
    [InlineData("brno/2024/Check/d.csv", "Check/d.csv", true)]
    [InlineData("brno/2024/c/", "c/", true)]
    [InlineData("brno/2024//d.csv", "/d.csv", true)]
    [InlineData("brno/2024/../d.csv", "../d.csv", true)]
    public void AFileBelongsToItsYear(string path, string name, bool nested)
    {
        var read = ExportPath.ParseOrNull(path);

        Assert.Equal(new ExportPath(MunicipalityId.Parse("brno"), FiscalYear.Of(2024), name), read);
        Assert.Equal(nested, read!.IsNested);
        Assert.Equal(path, ExportPath.Folder(new FolderId(read.Municipality, read.Year!.Value)) + name);
    }

    [Theory]
    [InlineData("brno/2024/check/0123456789abcdef0123456789abcdef/data.csv", true)]
    [InlineData("brno/2024/check/0123456789ABCDEF0123456789abcdef/data.csv", false)]
    [InlineData("brno/2024/check/0123456789abcdef0123456789abcde/data.csv", false)]
    [InlineData("brno/2024/check/0123456789abcdef0123456789abcdef/", false)]
    [InlineData("brno/2024/check/data.csv", false)]
    [InlineData("brno/2024/0123456789abcdef0123456789abcdef/data.csv", false)]
    public void AnUploadIsPreviewedInAFolderOfItsOwn(string path, bool isOfUpload) =>
        Assert.Equal(isOfUpload ? "0123456789abcdef0123456789abcdef" : null, ExportPath.ParseOrNull(path)!.Preview);

    [Theory]
    [InlineData("brno/2024/check/data.csv", "brno/2024/data.csv")]
    [InlineData("brno/2024/check/a/data.csv", "brno/2024/a/data.csv")]
    [InlineData("brno/2024/check/0123456789abcdef0123456789abcdef/data.csv", "brno/2024/data.csv")]
    [InlineData("brno/2024/check/0123456789abcdef0123456789abcdef/mapping.json", "brno/mapping.json")]
    [InlineData("brno/2024/check/0123456789abcdef0123456789abcdef", "brno/2024/0123456789abcdef0123456789abcdef")]
    [InlineData("brno/2024/check/municipality.json", "brno/municipality.json")]
    public void ACheckedFileHasAPlaceWhereItWouldBePublished(string path, string place)
    {
        var read = ExportPath.ParseOrNull(path)!;

        Assert.True(read.IsCheck);
        Assert.Equal(ExportPath.ParseOrNull(place), read.Unchecked());
    }

    [Fact]
    public void SettingsBelongToTheMunicipality()
    {
        var brno = MunicipalityId.Parse("brno");

        Assert.Equal(new ExportPath(brno, null, "municipality.json"), ExportPath.ParseOrNull(ExportPath.Settings(brno)));
        Assert.Equal(new ExportPath(brno, null, "mapping.json"), ExportPath.ParseOrNull(ExportPath.Mapping(brno)));
        Assert.Equal(new ExportPath(brno, null, ".changed"), ExportPath.ParseOrNull("brno/.changed"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("data.csv")]
    [InlineData("brno")]
    [InlineData("brno/")]
    [InlineData("brno/2024")]
    [InlineData("brno/2024/")]
    [InlineData("brno/data.csv")]
    [InlineData("brno/Municipality.json")]
    [InlineData("brno/mapping.json.bak")]
    [InlineData("brno//data.csv")]
    [InlineData("brno/rok 2024/data.csv")]
    [InlineData("brno/24/data.csv")]
    [InlineData("brno/1989/data.csv")]
    [InlineData("Brno/2024/data.csv")]
    [InlineData("a/b/c/d.csv")]
    [InlineData("/brno/2024/data.csv")]
    [InlineData("//")]
    [InlineData("../x")]
    [InlineData("../2024/x")]
    [InlineData("./brno/2024/data.csv")]
    [InlineData("brno\\2024\\data.csv")]
    public void AMisplacedFileBelongsToNobody(string path) => Assert.Null(ExportPath.ParseOrNull(path));

    [Theory]
    [InlineData(".changed")]
    [InlineData(".DS_Store")]
    [InlineData("a/.hidden")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("__MACOSX/._data.csv")]
    [InlineData("export/__MACOSX/data.csv")]
    [InlineData("~$rozpocet.xlsx")]
    [InlineData("export/~$rozpocet.xlsx")]
    [InlineData("..")]
    public void WhatDesktopsLeaveBehindIsNoData(string path) => Assert.True(FolderNames.IsLeftover(path));

    [Theory]
    [InlineData("data.csv")]
    [InlineData("a.b/data.csv")]
    [InlineData(".git/data.csv")]
    [InlineData("MACOSX/data.csv")]
    public void DataIsNoLeftover(string path) => Assert.False(FolderNames.IsLeftover(path));
}
