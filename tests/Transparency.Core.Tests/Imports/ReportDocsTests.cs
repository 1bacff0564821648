using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Transparency.Core.Imports;
using Transparency.Core.Tests.Samples;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Imports;

/// <summary>What the pages say of reports is made of the kinds of problems; in English with an example out of the broken samples.</summary>
public sealed partial class ReportDocsTests
{
    private static readonly Lock Writing = new();

    /// <summary>Kinds that no sample of a sensible size shows, and what they find.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["file-too-large"] = "`data.csv`: `2147483648 bytes`",
        ["too-many-files"] = "`1001 files`",
        ["ico-not-granted"] = "`municipality.json`, `ico`: `00064581`",
        ["withheld-file"] = "`data.csv`: `it is in the archive tier of the storage`",
        ["amounts-in-thousands"] = "`FINM201_2013003.csv` `ZU_ROZKZ:ZU_ROZKZ`: `March 2013; digits of the longest amount: 8`",
        ["older-month"] = "`2025-03`",
        ["incomplete-statement"] = "`3100 municipalities and regions, 3167 others with financing alone`",
        ["fewer-municipalities"] = "`6266: -1 (IČO 00254061)`",
        ["withdrawn"] = "`0123456789ab, 2026-11-23, personal-data`",
    };

    [Fact]
    public void EveryKindOfProblemIsListedWithAnExample()
    {
        var expected = Table("error", Severity.Error) + "\n" + Table("warning", Severity.Warning);

        Assert.Equal(expected, Written(DocsPage.Reports, "| error |", "\n## Rows that do not count", expected));
    }

    [Theory]
    [InlineData("chyba", Severity.Error, "\n### Upozornění\n")]
    [InlineData("upozornění", Severity.Warning, "\n### Řádky, které se nezapočítávají\n")]
    public void EveryKindOfProblemIsListedInCzech(string title, Severity severity, string next)
    {
        var expected = CzechTable(title, severity);

        Assert.Equal(expected, Written(DocsPage.ForClerks, $"| {title} |", next, expected));
    }

    [Fact]
    public void EveryKindOfIgnoredRowIsListed()
    {
        var english = IgnoredTable("| kind | what it is |", czech: false);
        var czech = IgnoredTable("| kód | co to je |", czech: true);

        Assert.Equal(english, Written(DocsPage.Reports, "| kind |", null, english));
        Assert.Equal(czech, Written(DocsPage.ForClerks, "| kód |", "\n## ", czech));
    }

    [Fact]
    public void EveryBeginningOfAReportIsExplainedInCzech() => Assert.All(Enum.GetValues<ImportOutcome>(), outcome =>
    {
        var sentence = ReportSentence.Of(outcome, "Lhota", 2024, "0123456789ab", 1, 0, 0).Czech;
        var rows = CzechBeginnings().Matches(DocsPage.ForClerks.Section("## Co může říct protokol"));

        Assert.Contains(rows, row => sentence.StartsWith(row.Groups[1].Value + ":", StringComparison.Ordinal));
    });

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
            var (happened, mend) = Words(kind, czech: false);
            table.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {happened} | {mend} | {ExampleOf(kind)} |\n");
        }

        return table.ToString();
    }

    private static string CzechTable(string title, Severity severity)
    {
        var table = new StringBuilder($"| {title} | co se stalo | co s tím |\n|---|---|---|\n");

        foreach (var kind in ProblemKinds.All.Where(kind => kind.Severity == severity).OrderBy(kind => kind.Code, StringComparer.Ordinal))
        {
            var (happened, mend) = Words(kind, czech: true);
            table.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {happened} | {mend} |\n");
        }

        return table.ToString();
    }

    private static string IgnoredTable(string head, bool czech)
    {
        var table = new StringBuilder($"{head}\n|---|---|\n");

        foreach (var kind in IgnoredKinds.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}{(kind.HasDetail ? "-…" : "")}` | {Words(kind, czech)} |\n");
        }

        return table.ToString();
    }

    private static (string Title, string Mend) Words(ProblemKind kind, bool czech) =>
        czech ? (kind.Title.Czech, kind.Mend.Czech) : (kind.Title.English, kind.Mend.English);

    private static string Words(IgnoredKind kind, bool czech) => czech ? kind.Title.Czech : kind.Title.English;

    private static string ExampleOf(ProblemKind kind)
    {
        if (Examples.TryGetValue(kind.Code, out var told))
            return told;

        using var reading = BrokenSample.Read(kind.Code);
        var problem = reading.Problems.InOrder().First(problem => problem.Kind == kind);
        var where = problem.File.Length == 0 ? "" : Code(problem.Line is { } line ? $"{problem.File}:{line}" : problem.File);
        string[] parts =
        [
            string.Join(' ', new[] { where, problem.Column is { Length: > 0 } column ? Code(column) : "" }.Where(part => part.Length > 0)),
            problem.Found?.English is { Length: > 0 } found ? Code(found) : ""
        ];

        return string.Join(": ", parts.Where(part => part.Length > 0));
    }

    /// <summary>Text between backticks of a Markdown table.</summary>
    private static string Code(string text)
    {
        var shown = Blanks().Replace(text, " ").Replace("|", "\\|", StringComparison.Ordinal).Replace('`', '\'').Trim();
        return $"`{(shown.Length <= 60 ? shown : shown[..60] + "…")}`";
    }

    /// <summary>What stands on a page, written there first when golden results are rewritten.</summary>
    private static string Written(DocsPage page, string from, string? to, string expected)
    {
        var path = Path.Combine(Repository.Root, page.Path);
        lock (Writing)
        {
            var text = File.ReadAllText(path);
            var start = text.IndexOf(from, StringComparison.Ordinal);
            var end = to is null ? text.Length : text.IndexOf(to, start, StringComparison.Ordinal);

            if (!Golden.IsRewritten)
                return text[start..end];

            File.WriteAllText(path, text[..start] + expected + text[end..]);

            return expected;
        }
    }

    [GeneratedRegex(@"^\| (\p{Lu}[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex CzechBeginnings();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
