using System.Text.RegularExpressions;

namespace Transparency.Infrastructure.Tests;

/// <summary>The tables of <c>infra/bicep/README.md</c>.</summary>
internal static partial class InfrastructureReadme
{
    public static IEnumerable<string> FirstCells(string heading) => Cells(heading, 1);

    public static IEnumerable<string> SecondCells(string heading) => Cells(heading, 2);

    private static IEnumerable<string> Cells(string heading, int column) =>
        File.ReadAllText(Path.Combine(Infrastructure.Original, "README.md"))
            .Split($"{heading}\n")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith('|') && !line.StartsWith("| -", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[column]).Select(code => code.Groups[1].Value));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
