using Transparency.Core.Uploads;

namespace Transparency.Core.Tests.Uploads;

public sealed class GrantTokenTests
{
    private static readonly GrantToken Token = new(new string('a', 16), new string('0', 64));

    [Fact]
    public void ATokenIsReadBackAndShownWithoutItsSecret()
    {
        Assert.Equal(Token, GrantToken.ParseOrNull(Token.Reveal()));
        Assert.Equal("aaaaaaaaaaaaaaaa", Token.ToString());
    }

    [Fact]
    public void TheHashIsTheSha256OfTheSecret() =>
        Assert.Equal("60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55", Convert.ToHexStringLower(Token.Hash()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaa-0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("AAAAAAAAAAAAAAAA.0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("aaaaaaaaaaaaaaaa.000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("aaaaaaaaaaaaaaaa.000000000000000000000000000000000000000000000000000000000000000g")]
    [InlineData("aaaaaaaaaaaaaaa'.0000000000000000000000000000000000000000000000000000000000000000")]
    public void AnythingElseIsNoToken(string? text) => Assert.Null(GrantToken.ParseOrNull(text));
}
