namespace Transparency.Operations.Tests;

/// <summary>Every page of the repository leads to what is there, and the first one is short.</summary>
public sealed class MarkdownTests
{
    private const int LongestReadme = 12_000;

    public static TheoryData<string> Pages => [.. DocsPage.All.Select(page => page.Path).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void ALinkLeadsToAFileAndAHeadingThatAreThere(string path)
    {
        var page = DocsPage.Of(path);

        Assert.All(page.Links().Where(IsOfTheRepository), link =>
        {
            var parts = link.Split('#');
            var target = parts[0].Length == 0 ? path : FromRoot(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, parts[0]));

            Assert.True(Repository.Holds(target), $"{path} links to {link}, which is not there.");

            if (parts.Length > 1)
                Assert.Contains(parts[1], DocsPage.Of(target).Anchors());
        });
    }

    [Fact]
    public void TheFirstPageIsShortAndShowsTheTwoCommands()
    {
        Assert.InRange(new FileInfo(Path.Combine(Repository.Root, DocsPage.Readme.Path)).Length, 1, LongestReadme);
        Assert.Contains("./dev run\n./dev test\n", DocsPage.Readme.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMapLeadsToEveryPageOfTheDocumentation()
    {
        var map = DocsPage.Of("docs/README.md");
        var others = DocsPage.All.Select(page => page.Path)
            .Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && path != map.Path);

        Assert.Equal(
            others.Select(path => path["docs/".Length..]).Order(StringComparer.Ordinal),
            map.Links().Where(link => !link.StartsWith("../", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>The drawing of the house has every project, and no room that is not there.</summary>
    [Fact]
    public void EveryRoomOfTheHouseIsThereAndEveryProjectIsARoom()
    {
        var drawn = Rooms([.. DocsPage.Architecture.Blocks("text").First().Split('\n').TakeWhile(line => line.Length > 0)]);

        Assert.All(drawn, room => Assert.True(Repository.Holds(room), $"docs/architecture.md draws {room}, which is not there."));
        Assert.Subset(
            drawn.ToHashSet(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "functions")).Select(FromRoot).ToHashSet(StringComparer.Ordinal));
    }

    private static string FromRoot(string path) => Path.GetRelativePath(Repository.Root, path);

    private static List<string> Rooms(IEnumerable<string> lines)
    {
        var above = new List<string>();
        var rooms = new List<string>();

        foreach (var line in lines)
        {
            var depth = (line.Length - line.TrimStart().Length) / 2;
            above.RemoveRange(depth, above.Count - depth);
            above.Add(line.Trim().Split("/ ")[0].TrimEnd('/'));
            rooms.Add(string.Join('/', above));
        }

        return rooms;
    }

    private static bool IsOfTheRepository(string link) =>
        !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith("http://", StringComparison.Ordinal);
}
