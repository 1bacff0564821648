using Transparency.LocalHost.Tests.Screens;
using Transparency.LocalHost.Verifying;

namespace Transparency.LocalHost.Tests.Verifying;

public sealed class VerifyArgumentsTests
{
    [Fact]
    public void TheOptionMayStandAnywhere()
    {
        var verify = Asked("--port", "7100", "brno-medlanky", "2024");

        Assert.Equal(("brno-medlanky", 2024, 7100), (verify.Municipality.Value, verify.Year.Value, verify.Port));
        Assert.Equal(7071, Asked("a1", "2024").Port);
    }

    [Theory]
    [InlineData("A municipality and a year are expected: ./dev verify MUNICIPALITY YEAR")]
    [InlineData("A municipality and a year are expected: ./dev verify MUNICIPALITY YEAR", "a1")]
    [InlineData("A municipality and a year are expected: ./dev verify MUNICIPALITY YEAR", "a1", "2024", "data.csv")]
    [InlineData(
        "'Brno' is not a municipality's id: 2 to 63 small letters, digits and hyphens are expected, such as brno-medlanky.",
        "Brno",
        "2024")]
    [InlineData("'24' is not a year from 1990 to 2100.", "a1", "24")]
    [InlineData("'--all' is not an option here; ./dev help lists them.", "a1", "2024", "--all")]
    [InlineData("--port needs a value.", "a1", "2024", "--port")]
    public void AWrongArgumentIsOneSentence(string sentence, params string[] arguments) =>
        Assert.Equal(sentence, Assert.Throws<CannotContinueException>(() => Asked(arguments)).Message);

    private static RequestedVerification Asked(params string[] arguments) => new VerifyCommand(Speaking.English).Asked(arguments);
}
