using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Samples;

namespace Transparency.Core.Tests.Samples;

/// <summary>What each good sample gives is recorded, and the samples are what their generator makes.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Folders => SampleFolder.All;

    [Fact]
    public void CommittedSamplesAreWhatTheGeneratorMakes()
    {
        var made = SampleExports.All().ToDictionary(file => file.Path, file => file.Bytes);
        var committed = Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetRelativePath(Repository.Samples, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes);

        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), committed.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            made,
            file => Assert.True(file.Value.AsSpan().SequenceEqual(committed[file.Key]), $"{file.Key} is not what the generator makes."));
    }

    [Fact]
    public void EveryMunicipalityAndYearIsThere() => Assert.Equal(
        [
            "brno-lipova/2023", "brno-lipova/2024", "habrova-nad-borkou/2023", "habrova-nad-borkou/2024",
            "hamry-pod-strazkou/2024", "hamry-pod-strazkou/2026", "javornik-u-lesa/2023", "javornik-u-lesa/2024",
            "jezernicka-pod-hajem/2023", "jezernicka-pod-hajem/2024", "kamenice-nad-luznici/2023",
            "kamenice-nad-luznici/2024", "kamenice-nad-luznici/2025", "kralodvorov/2023", "kralodvorov/2024",
            "liskovec-pod-skalou/2024", "skalinov/2023", "skalinov/2024", "skola-javornik/2024", "vlkohrady/2023",
            "vlkohrady/2024"
        ],
        Folders.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Folders))]
    public void ASampleGivesItsRecordedEdition(string folder)
    {
        var contents = SampleFolder.Contents(folder);
        using var reading = TestFolder.Read(contents);
        var text = new StringBuilder();
        Describe(text, reading);
        DescribeViews(text, reading);
        DescribeFiles(text, contents, reading);

        Golden.Verify(folder.Replace('/', '-'), text.ToString());
        Assert.True(reading.IsPublishable);
    }

    private static void Describe(StringBuilder text, FolderReading reading)
    {
        var totals = reading.Budget.Totals();
        var consolidated = reading.Budget.ConsolidatedTotals(Consolidation.Of(reading.Budget, reading.Municipality.Kind));
        text.Append(CultureInfo.InvariantCulture, $"{reading.Municipality.Name} {reading.Budget.Year}, {reading.Municipality.Kind}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"known {reading.Budget.Known}, valid to {reading.ValidTo:yyyy-MM-dd}, {reading.Budget.Lines.Count} lines, "
                + $"{reading.Payments.Count} payments\n");
        text.Append("              approved | amended | actual\n");

        foreach (var (name, amounts) in new[]
        {
            ("income", totals.Income), ("expenditure", totals.Expenditure), ("financing", totals.Financing),
            (
                "income, consolidated",
                consolidated.Income), (
                    "expenditure, consolidated",
                    consolidated.Expenditure), ("financing, consolidated", consolidated.Financing),
        })
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}: {amounts?.Approved?.ToString() ?? "-"} | {amounts?.Amended?.ToString() ?? "-"} | "
                    + $"{amounts?.Actual?.ToString() ?? "-"}\n");
        }

        text.Append('\n');

        foreach (var file in reading.Files)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{file.Name}: {file.Format ?? "-"} {file.Encoding ?? "-"} "
                    + $"\"{file.Separator?.Replace("\t", "\\t", StringComparison.Ordinal)}\", {file.Rows} rows = {file.Accepted} accepted "
                    + $"+ {file.Rejected} rejected + ignored "
                    + $"{{{string.Join(", ", file.Ignored.Select(kind => $"{kind.Key}: {kind.Value}"))}}}, unknown "
                    + $"[{string.Join(", ", file.UnknownColumns)}]\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{reading.Problems.Errors} errors, {reading.Problems.Warnings} warnings\n");

        foreach (var problem in reading.Problems.InOrder())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{problem.Kind.Severity} {problem.Kind.Code} {problem.File}:{problem.Line} {problem.Column} found "
                    + $"\"{problem.Found?.English}\" expected \"{problem.Expected?.English}\" x{problem.Count}\n");
        }
    }

    private static void DescribeViews(StringBuilder text, FolderReading reading)
    {
        foreach (var side in Sides.All)
        {
            foreach (var view in View.Of(reading.Budget))
            {
                var level = BudgetDrilldown.LevelOrNull(reading.Budget, side, view, [], null)!;
                text.Append(
                    CultureInfo.InvariantCulture, $"\n{side.Name()} by {view.Name}: {level.Total.Amended} | {level.Total.Actual}\n");

                foreach (var child in level.Children)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"  {child.Level.Name()} {child.Code} {Name(child, reading.Budget)}: {child.Amounts.Amended} | "
                            + $"{child.Amounts.Actual}, {child.Children} children, {child.Payments} payments\n");
                }
            }
        }
    }

    private static void DescribeFiles(StringBuilder text, FolderContents contents, FolderReading reading)
    {
        using var directory = new TempDirectory();
        var edition = EditionId.Of(
            reading.Municipality, reading.Budget.Year, contents.Files.Select(file => (file.Name, file.Sha256)), reading.Mapping);
        var content = EditionFiles.Write(reading, edition, directory.Path);

        text.Append(CultureInfo.InvariantCulture, $"\nedition {edition}\n");

        foreach (var file in EditionFiles.Of(content.Summary))
        {
            var bytes = File.ReadAllBytes(directory.File(file));
            text.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(SHA256.HashData(bytes))} {bytes.Length} {file}\n");
        }
    }

    private static string Name(BudgetNode node, Budget budget) => node.Level switch
    {
        Level.Section or Level.Paragraph => CodeLists.Paragraphs.NameOrNull(node.Code, budget.Year) ?? "?",
        Level.Grouping or Level.Item => CodeLists.Items.NearestNameOrNull(node.Code, budget.Year) ?? "?",
        Level.Event => budget.Events.FirstOrDefault(known => known.Id == LevelCode.ToOwnCode(node.Code))?.Name ?? "?",
        Level.Unit => budget.Units.FirstOrDefault(known => known.Id == LevelCode.ToOwnCode(node.Code))?.Name ?? "?",
        _ => CodeLists.Accounts.NameOrNull(node.Code, budget.Year) ?? "?",
    };
}
