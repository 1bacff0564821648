using System.Text.RegularExpressions;
using Transparency.Core.Pulls;

namespace Transparency.Core.Tests.Pulls;

/// <summary>What the page for operators says of fetching is what the program does.</summary>
public sealed partial class PullDocsTests
{
    private static readonly string Section = DocsPage.Operating.Section("## Fetching files");

    [Fact]
    public void TheExampleIsFollowedAsItSays()
    {
        var settings = PullSettings.Read(Section.Split("```json\n")[1].Split("```")[0].Utf8());

        Assert.Empty(settings.Mistakes);
        Assert.Equal(["data.csv", "ucto-05.kxx"], settings.Entries.Select(entry => entry.On(new DateOnly(2024, 5, 1)).Name));
    }

    [Fact]
    public void EveryWordOfAScheduleIsNamedAndSoIsTheLimit()
    {
        Assert.All(PullSchedules.Words, known => Assert.Contains($"`{known.Word}`", Section, StringComparison.Ordinal));
        Assert.Contains($"At most {PullSettings.Most} files.", Section, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryKeyHasARow() => Assert.Equal(
        "url, file, year, schedule",
        string.Join(", ", Row().Matches(Section).Select(row => row.Groups[1].Value)));

    [GeneratedRegex(@"^\| `([a-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
