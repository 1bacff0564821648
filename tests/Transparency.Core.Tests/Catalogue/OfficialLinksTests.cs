using Transparency.Core.Catalogue;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Catalogue;

public sealed class OfficialLinksTests
{
    private static readonly Municipality Vzor = Municipality.Unnamed(MunicipalityId.Parse("vzor")) with { Ico = "00281174" };

    [Fact]
    public void AnIcoLeadsToTheRegisterAndTheNationalCatalogue()
    {
        Assert.Equal("https://smlouvy.gov.cz/vyhledavani?subject_idnum=00281174", OfficialLinks.ContractsOrNull(Vzor));

        var board = OfficialLinks.NoticeBoardOrNull(Vzor)!;
        Assert.Equal(board, new Uri(board).AbsoluteUri);
        Assert.Equal(
            "https://data.gov.cz/datové-sady?poskytovatel=https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/00281174&"
                + "dotaz=úřední deska",
            Uri.UnescapeDataString(board));
    }

    [Fact]
    public void WithoutAnIcoThereIsNone()
    {
        Assert.Null(OfficialLinks.ContractsOrNull(Vzor with { Ico = null }));
        Assert.Null(OfficialLinks.NoticeBoardOrNull(Vzor with { Ico = null }));
    }

    [Fact]
    public void WhatTheMunicipalityNamesWins()
    {
        var own = Vzor with { Contracts = "https://vzor.example.cz/smlouvy", NoticeBoard = "https://vzor.example.cz/deska" };

        foreach (var municipality in new[] { own, own with { Ico = null }, own with { Kind = MunicipalityKind.Organisation } })
        {
            Assert.Equal("https://vzor.example.cz/smlouvy", OfficialLinks.ContractsOrNull(municipality));
            Assert.Equal("https://vzor.example.cz/deska", OfficialLinks.NoticeBoardOrNull(municipality));
        }
    }

    [Fact]
    public void AnOrganisationHasContractsAndNoNoticeBoard()
    {
        var school = Vzor with { Kind = MunicipalityKind.Organisation };

        Assert.NotNull(OfficialLinks.ContractsOrNull(school));
        Assert.Null(OfficialLinks.NoticeBoardOrNull(school));
    }

    [Theory]
    [InlineData("https://www.example.cz", "https://www.example.cz/")]
    [InlineData("http://www.example.cz/Návrh rozpočtu.pdf", "http://www.example.cz/N%C3%A1vrh%20rozpo%C4%8Dtu.pdf")]
    [InlineData("https://www.example.cz/\"><script>", "https://www.example.cz/%22%3E%3Cscript%3E")]
    [InlineData("www.example.cz", null)]
    [InlineData("/rozpocet.pdf", null)]
    [InlineData("ftp://www.example.cz/", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("https://jmeno@www.example.cz/", null)]
    [InlineData("https://", null)]
    [InlineData("https://www\u00A0example.cz/", null)]
    [InlineData("https://www»example.cz/", null)]
    [InlineData("https://žďár.example.cz/", "https://žďár.example.cz/")]
    [InlineData("https://[2001:db8::1]:8443/x", "https://[2001:db8::1]:8443/x")]
    [InlineData("https://www.example.cz/\u0007", null)]
    [InlineData("", null)]
    public void OnlyAnAddressOfTheWebBecomesALink(string text, string? address) => Assert.Equal(address, WebAddress.OrNull(text));
}
