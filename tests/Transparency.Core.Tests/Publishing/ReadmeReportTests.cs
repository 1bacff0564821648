using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Transparency.Core.Importing;
using Transparency.Core.Tests.Samples;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Publishing;

/// <summary>The README's chapter on reports is made of the kinds of problems themselves, with an example out of the broken samples.</summary>
public sealed partial class ReadmeReportTests
{
    private const string Heading = "## What a report can say\n";

    /// <summary>Kinds that no sample of a sensible size shows, and what they find.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["file-too-large"] = "`data.csv`: `2147483648 bytes`",
        ["too-many-files"] = "`1001 files`",
        ["withdrawn"] = "`0123456789ab, 2026-11-23, personal-data`",
    };

    [Fact]
    public void EveryKindOfProblemIsListedWithAnExample()
    {
        var expected = Table("error", Severity.Error) + "\n" + Table("warning", Severity.Warning);

        Assert.Equal(expected, Written("| error |", "\nRows that are read", expected));
    }

    [Fact]
    public void EveryKindOfIgnoredRowIsListed()
    {
        var table = new StringBuilder("| kind | what it is |\n|---|---|\n");
        foreach (var kind in IgnoredKinds.All) table.Append("| `").Append(kind.Code).Append(kind.HasDetail ? "-…" : "").Append("` | ").Append(kind.Title.English).Append(" |\n");

        Assert.Equal(table.ToString(), Written("| kind |", "\n## ", table.ToString()));
    }

    [Fact]
    public void EveryCodeIsOfOneKind()
    {
        Assert.Equal(IgnoredKinds.All.Count, IgnoredKinds.All.Select(kind => kind.Code).Distinct().Count());
        Assert.All(IgnoredKinds.All, kind => Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Code));
        Assert.Equal(typeof(IgnoredKinds).GetFields().Length, IgnoredKinds.All.Count);
    }

    [Theory]
    [InlineData("blank", "prázdné řádky")]
    [InlineData("superseded", "nahrazeno pozdějším")]
    [InlineData("superseded-2024-09", "nahrazeno pozdějším (2024-09)")]
    [InlineData("superseded-form-051", "nahrazeno pozdějším (form-051)")]
    [InlineData("blank-1", "blank-1")]
    [InlineData("of-old", "of-old")]
    public void ACodeIsTranslatedWithItsDetail(string code, string czech) => Assert.Equal(czech, IgnoredKinds.Describe(code).Czech);

    private static string Table(string title, Severity severity)
    {
        var table = new StringBuilder($"| {title} | what happened | what to do | for example |\n|---|---|---|---|\n");
        foreach (var kind in ProblemKinds.All.Where(kind => kind.Severity == severity).OrderBy(kind => kind.Code, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {kind.Title.English} | {kind.Mend.English} | {ExampleOf(kind)} |\n");
        }
        return table.ToString();
    }

    private static string ExampleOf(ProblemKind kind)
    {
        if (Examples.TryGetValue(kind.Code, out var told)) return told;
        using var reading = BrokenSample.Read(kind.Code);
        var problem = reading.Problems.InOrder().First(problem => problem.Kind == kind);
        var where = problem.File.Length == 0 ? "" : Code(problem.Line is { } line ? $"{problem.File}:{line}" : problem.File);
        string[] parts = [string.Join(' ', new[] { where, problem.Column is { Length: > 0 } column ? Code(column) : "" }.Where(part => part.Length > 0)), problem.Found?.English is { Length: > 0 } found ? Code(found) : ""];
        return string.Join(": ", parts.Where(part => part.Length > 0));
    }

    /// <summary>Text between backticks of a Markdown table.</summary>
    private static string Code(string text)
    {
        var shown = Blanks().Replace(text, " ").Replace("|", "\\|", StringComparison.Ordinal).Replace('`', '\'').Trim();
        return $"`{(shown.Length <= 60 ? shown : shown[..60] + "…")}`";
    }

    /// <summary>What stands in the README, written there first when golden results are rewritten.</summary>
    private static string Written(string from, string to, string expected)
    {
        var path = Path.Combine(Repository.Root, "README.md");
        lock (Heading)
        {
            var readme = File.ReadAllText(path);
            var start = readme.IndexOf(from, readme.IndexOf(Heading, StringComparison.Ordinal), StringComparison.Ordinal);
            var end = readme.IndexOf(to, start, StringComparison.Ordinal);
            if (!Golden.IsRewritten) return readme[start..end];
            File.WriteAllText(path, readme[..start] + expected + readme[end..]);
            return expected;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
