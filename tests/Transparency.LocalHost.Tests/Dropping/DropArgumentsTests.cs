using Transparency.LocalHost.Dropping;
using Transparency.LocalHost.Tests.Screens;

namespace Transparency.LocalHost.Tests.Dropping;

public sealed class DropArgumentsTests
{
    [Fact]
    public void OptionsMayStandAnywhere()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("data.csv", "x");
        var settings = folder.Write("municipality.json", "{}");

        var drop = Asked(["--port", "7100", "brno-medlanky", "2024", data, settings]);

        Assert.Equal(("brno-medlanky", "2024", 7100, false), (drop.Municipality, drop.Year, drop.Port, drop.Remove));
        Assert.Equal([data, settings], drop.Files);
    }

    [Fact]
    public void RemovedFilesAreNames()
    {
        var drop = Asked(["a1", "2024", "--remove", "data.csv"]);

        Assert.True(drop.Remove);
        Assert.Equal(["data.csv"], drop.Files);
        Assert.Equal(7071, drop.Port);
    }

    [Fact]
    public void ACheckIsAskedForByName()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("data.csv", "x");

        Assert.True(Asked(["a1", "2024", "--check", data]).Check);
        Assert.False(Asked(["a1", "2024", data]).Check);
    }

    [Theory]
    [InlineData("--remove and --check cannot be had together: a check changes nothing.", "a1", "2024", "--check", "--remove", "x.csv")]
    [InlineData(
        "'Brno' is not a municipality's id: 2 to 63 small letters, digits and hyphens are expected, such as brno-medlanky.",
        "Brno",
        "2024",
        "x.csv")]
    [InlineData(
        "'../a' is not a municipality's id: 2 to 63 small letters, digits and hyphens are expected, such as brno-medlanky.",
        "../a",
        "2024",
        "x.csv")]
    [InlineData("'1989' is not a year from 1990 to 2100.", "a1", "1989", "x.csv")]
    [InlineData("'24' is not a year from 1990 to 2100.", "a1", "24", "x.csv")]
    [InlineData("There is no file no-such.csv.", "a1", "2024", "no-such.csv")]
    [InlineData("A municipality, a year and at least one file are expected: ./dev drop MUNICIPALITY YEAR FILE...", "a1", "2024")]
    [InlineData("'--prot' is not an option here; ./dev help lists them.", "a1", "2024", "--prot", "1")]
    [InlineData("--port needs a value.", "a1", "2024", "x.csv", "--port")]
    [InlineData("'70000' is not a port: a number from 1 to 65535 is expected.", "a1", "2024", "x.csv", "--port", "70000")]
    [InlineData(
        "'a/b.csv' is a path: --remove expects the name of a file in the municipality's folder.",
        "a1",
        "2024",
        "--remove",
        "a/b.csv")]
    [InlineData("'.changed' is the mark of a removal, not an export.", "a1", "2024", "--remove", ".changed")]
    public void AMistakeIsOneSentence(string sentence, params string[] arguments) =>
        Assert.Equal(sentence, Assert.Throws<CannotContinueException>(() => Asked(arguments)).Message);

    [Fact]
    public void TwoFilesOfOneNameAreRefused()
    {
        using var folder = new TemporaryFolder();
        string[] files = [folder.Write("a/data.csv", "x"), folder.Write("b/data.csv", "x")];

        var obstacle = Assert.Throws<CannotContinueException>(() => Asked(["a1", "2024", .. files]));
        Assert.Equal("Two of the files are called data.csv, and the folder can hold only one.", obstacle.Message);
    }

    [Fact]
    public void AFolderIsNotAFile()
    {
        using var folder = new TemporaryFolder();

        var obstacle = Assert.Throws<CannotContinueException>(() => Asked(["a1", "2024", folder.Path]));
        Assert.Equal($"{folder.Path} is a folder: name its files.", obstacle.Message);
    }

    [Fact]
    public void AFileIsNoFileOfArguments()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("@data.csv", "--remove");

        Assert.Equal([data], Asked(["a1", "2024", data]).Files);
    }

    private static RequestedDrop Asked(params string[] arguments) => new DropCommand(Speaking.English).Asked(arguments);
}
