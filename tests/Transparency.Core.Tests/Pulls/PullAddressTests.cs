using Transparency.Core.Pulls;

namespace Transparency.Core.Tests.Pulls;

public sealed class PullAddressTests
{
    [Theory]
    [InlineData("https://www.vzor.cz/rozpocet.csv")]
    [InlineData("HTTPS://WWW.VZOR.CZ:443/rozpocet.csv?klic=1")]
    [InlineData("https://vzor.cz./rozpocet.csv")]
    [InlineData("https://žďár.cz/rozpočet.csv")]
    [InlineData("https://moje_data.vzor.cz/a%20b.csv")]
    [InlineData("https://localhost.vzor.cz/a.csv")]
    [InlineData("https://127.0.0.1.vzor.cz/a.csv")]
    public void AServerOfThePublicWebMayBeAsked(string url) => Assert.Null(PullAddress.ExpectedOrNull(new Uri(url)));

    [Theory]
    [InlineData("http://www.vzor.cz/", "an address that begins with https://")]
    [InlineData("ftp://www.vzor.cz/", "an address that begins with https://")]
    [InlineData("file:///etc/passwd", "an address that begins with https://")]
    [InlineData("wss://www.vzor.cz/", "an address that begins with https://")]
    [InlineData("https://www.vzor.cz:80/", "an address without a port")]
    [InlineData("https://www.vzor.cz:8443/", "an address without a port")]
    [InlineData("https://jan@www.vzor.cz/", "an address without a user name and password")]
    [InlineData("https://jan:heslo@www.vzor.cz/", "an address without a user name and password")]
    [InlineData("https://www.vzor.cz/#a", "an address without #")]
    public void AnAddressOfAnotherKindIsRefused(string url, string expected) =>
        Assert.Equal(expected, PullAddress.ExpectedOrNull(new Uri(url))?.English);

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://8.8.8.8/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0x7f.0x0.0x0.0x1/")]
    [InlineData("https://0251.0376.0251.0376/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://1.2.3.4.5/")]
    [InlineData("https://vzor.123/")]
    [InlineData("https://vzor.0x7f/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[2606:4700::1111]/")]
    [InlineData("https://１２７.0.0.1/")]
    [InlineData("https://127。0。0。1/")]
    public void ANumberIsNoNameHoweverItIsWritten(string url) => Assert.NotNull(Expected(url));

    [Theory]
    [InlineData("https://localhost/")]
    [InlineData("https://LOCALHOST./")]
    [InlineData("https://ｌocalhost/")]
    [InlineData("https://api.localhost/")]
    [InlineData("https://tiskarna.local/")]
    [InlineData("https://tiskarna.local./")]
    [InlineData("https://metadata.google.internal/")]
    [InlineData("https://nas.home.arpa/")]
    [InlineData("https://router.lan/")]
    [InlineData("https://server/")]
    [InlineData("https://skryta.onion/")]
    [InlineData("https://vzor.test/")]
    [InlineData("https://.cz/")]
    [InlineData("https://a..cz/")]
    public void ANameOfAnInnerNetworkIsRefused(string url) => Assert.NotNull(Expected(url));

    [Theory]
    [InlineData("https://a℀.cz/a.csv")]
    [InlineData("https://a\uFFFD.cz/a.csv")]
    [InlineData("https://…")]
    [InlineData("https://www.\u2048vzor.cz/")]
    public void ANameThatHasNoPlaceInTheRegisterOfNamesIsRefused(string url)
    {
        Assert.Equal("the name of a server in the public internet", PullAddress.ExpectedOrNull(new Uri(url))?.English);
        Assert.DoesNotContain('?', PullAddress.Shown(new Uri(url + "?klic=1")));
    }

    [Fact]
    public void WhatIsShownEndsBeforeTheQuestionMark() =>
        Assert.Equal("www.vzor.cz/a/b%20c.csv", PullAddress.Shown(new Uri("https://www.vzor.cz/a/b c.csv?sig=tajne#dole")));

    [Fact]
    public void AnEndlessAddressIsRefused() =>
        Assert.Equal("at most 2000 characters", Expected("https://www.vzor.cz/" + new string('a', 2000)));

    /// <summary>What is no address at all is refused before.</summary>
    private static string? Expected(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? PullAddress.ExpectedOrNull(address)?.English : "an address";
}
