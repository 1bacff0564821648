using System.Text.RegularExpressions;
using Transparency.Tests;

namespace Transparency.Operations.Tests;

/// <summary>What <c>SECURITY.md</c> says is held by something.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Page = Repository.Read("SECURITY.md");

    [Fact]
    public void EverySuiteThatIsNamedIsThere()
    {
        var there = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToHashSet();

        var named = Suite().Matches(Page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(named.Count >= 30);
        Assert.Subset(there, named.ToHashSet());
    }

    [Fact]
    public void EveryRowOfWhatIsProtectedNamesWhatHoldsIt()
    {
        var rows = Page.Split("## What is protected,")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.Contains("| suites |", StringComparison.Ordinal))
            .ToList();

        Assert.True(rows.Count >= 15);
        Assert.All(rows, row => Assert.Matches(Suite(), row.TrimEnd('|', ' ').Split('|')[^1]));
    }

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Suite();
}
