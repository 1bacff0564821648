using System.Xml.Linq;

namespace Transparency.Operations.Tests.House;

/// <summary>Which project knows which: the arrows of the house, and no other.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Transparency.Core"] = [],
        ["Transparency.Pages"] = ["Transparency.Core"],
        ["Transparency.Storage"] = ["Transparency.Core"],
        ["Transparency.Functions"] = ["Transparency.Pages", "Transparency.Storage"],
        ["Transparency.LocalHost"] = ["Transparency.Functions"],
    };

    [Fact]
    public void EveryProjectKnowsTheProjectsThatTheHouseAllowsAndNoOther()
    {
        var functions = Path.Combine(Repository.Root, "functions");
        var found = Directory.EnumerateDirectories(functions)
            .SelectMany(project => Directory.EnumerateFiles(project, "*.csproj"))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Referenced, StringComparer.Ordinal);

        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(Arrows, arrow => Assert.Equal(arrow.Value, found[arrow.Key]));
    }

    private static string[] Referenced(string project) =>
    [
        .. XDocument.Load(project)
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal),
    ];
}
