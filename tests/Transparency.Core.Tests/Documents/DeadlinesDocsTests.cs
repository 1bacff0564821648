using System.Text.RegularExpressions;
using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Documents;

/// <summary>What the pages say of budget documents is true: their example is read, their tables have every kind with its laws.</summary>
public sealed partial class DeadlinesDocsTests
{
    private static readonly string Chapter = DocsPage.Formats.Section("## Budget documents");

    private static readonly string CzechChapter = DocsPage.ForClerks.Section("## Rozpočtové dokumenty");

    [Fact]
    public void TheExampleIsReadAsItSays()
    {
        using var reading = TestFolder.Read(
            ("data.csv", TestFolder.Header + "UCT;6171;5169;;;100;;;;\n"),
            ("dokumenty.csv", Example().Match(Chapter).Groups[1].Value));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(
            [DocumentKind.DraftBudget, DocumentKind.Budget, DocumentKind.Amendment],
            reading.Documents.Select(document => document.Kind));

        var deadlines =
            DocumentDeadlines.Of(reading.Documents, FiscalYear.Of(2024), MunicipalityKind.Municipality, new DateOnly(2024, 3, 31)).Listed
                .SelectMany(listed => listed.Deadlines)
                .ToList();
        Assert.All(deadlines[..^1], deadline => Assert.Equal(DeadlineState.Met, deadline.State));
        Assert.Equal(DeadlineState.Running, deadlines[^1].State);
    }

    [Fact]
    public void TheCzechExampleIsTheSame() => Assert.Equal(
        Example().Match(Chapter).Groups[1].Value,
        Example().Match(CzechChapter).Groups[1].Value);

    [Fact]
    public void TheTableHasEveryKindAndEveryLaw()
    {
        var rows = Rows(Chapter);

        Assert.Equal(DocumentKinds.All.Select(kind => kind.Word()), rows.Select(row => row[0].Trim('`')).Where(kind => kind.Length > 0));
        Assert.All(rows.Where(row => row[0].Length > 0), row => Assert.Equal(row[0].Trim('`'), DocumentKinds.ParseOrNull(row[1])?.Word()));
        // How long a draft stays has no row of its own.
        Assert.Equal(
            Enum.GetValues<DeadlineRule>()
                .Where(rule => rule != DeadlineRule.DraftBudgetKept)
                .Select(rule => rule.Law(MunicipalityKind.Municipality).Split(" zákona")[0]),
            rows.Select(row => row[3].Split(" of ")[0]));
    }

    [Fact]
    public void TheCzechTableHasThemInTheSameOrder()
    {
        var rows = Rows(CzechChapter);

        Assert.Equal(DocumentKinds.All, rows.Where(row => row[0].Length > 0).Select(row => DocumentKinds.ParseOrNull(row[0])!.Value));
        Assert.Equal(Rows(Chapter).Select(row => row[3].Split(" of ")[0]), rows.Select(row => row[2].Split(" zákona")[0]));
    }

    private static List<string[]> Rows(string chapter) =>
    [
        .. chapter.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
