using System.Text.RegularExpressions;
using Transparency.Functions;

namespace Transparency.LocalHost.Tests;

/// <summary>publiccode.yml, by which catalogues of public software know the project, against the standard 0.7 and the program.</summary>
public sealed partial class PubliccodeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "publiccode.yml"));

    /// <summary>What the standard asks of every file, and of one in these two languages.</summary>
    public static TheoryData<string> Obligatory { get; } = new(
        "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType",
        "description/cs/shortDescription", "description/cs/longDescription", "description/cs/features",
        "description/en/shortDescription", "description/en/longDescription", "description/en/features",
        "legal/license", "maintenance/type", "localisation/localisationReady", "localisation/availableLanguages");

    [Theory]
    [MemberData(nameof(Obligatory))]
    public void AnObligatoryKeyHasAValue(string key) => Assert.NotEmpty(Values()[key]);

    [Fact]
    public void ItsVersionIsThatOfTheProgram() =>
        Assert.Equal(typeof(TransparencyRegistration).Assembly.GetName().Version!.ToString(3), Values()["softwareVersion"]);

    [Fact]
    public void ItsLicenceIsThatOfTheRepository()
    {
        Assert.Equal("MIT", Values()["legal/license"]);
        Assert.StartsWith("MIT License\n", File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "LICENSE")), StringComparison.Ordinal);
    }

    [Fact]
    public void DescriptionsHaveTheLengthThatTheStandardAllows()
    {
        foreach (var language in new[] { "cs", "en" })
        {
            Assert.InRange(Values()[$"description/{language}/shortDescription"].Length, 1, 150);
            Assert.InRange(Values()[$"description/{language}/longDescription"].Length, 150, 10_000);
        }
    }

    /// <summary>Values by path; the lines of a list or of a folded text are joined by spaces. As much of YAML as the file needs.</summary>
    private static Dictionary<string, string> Values()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var path = new List<string>();

        foreach (var line in Lines.Where(line => line.Trim() is { Length: > 0 } text && text[0] != '#'))
        {
            var depth = (line.Length - line.TrimStart().Length) / 2;
            if (Key().Match(line) is { Success: true } key && depth <= path.Count)
            {
                path.RemoveRange(depth, path.Count - depth);
                path.Add(key.Groups[1].Value);
                values.Add(string.Join('/', path), key.Groups[2].Value.Trim().Trim('"', '>'));
            }
            else
            {
                var owner = string.Join('/', path);
                values[owner] = $"{values[owner]} {line.Trim().TrimStart('-').Trim()}".Trim();
            }
        }

        return values;
    }

    [GeneratedRegex("^ *([A-Za-z]+):(?: (.*))?$")]
    private static partial Regex Key();
}
