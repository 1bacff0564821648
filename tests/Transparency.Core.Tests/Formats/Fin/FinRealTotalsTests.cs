using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Fin;

/// <summary>A real town's statements give the official totals, to the haléř: every stage, gross and consolidated.</summary>
public sealed class FinRealTotalsTests
{
    private const string Exports = "marianske-lazne-fin212m";
    private const string Settings = """{"name":"Mariánské Lázně","ico":"00254061"}""";

    public static TheoryData<string> Rows
    {
        get
        {
            string[] periods = ["2019-12", "2020-12", "2021-12", "2022-12", "2023-12", "2024-12"];
            return [.. from period in periods from stage in Enum.GetNames<Stage>() select $"{period};{stage.ToLowerInvariant()}"];
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AMonthGivesItsOfficialTotals(string row)
    {
        var expected = Expected(row);
        var (year, month) = (expected[0][..4], expected[0][5..]);
        string[] files = [$"FINM201_{year}0{month}.csv", $"FINM202_{year}0{month}.csv"];

        using var reading = TestFolder.ReadDirectory(
            Repository.RealExports(Exports), int.Parse(year, CultureInfo.InvariantCulture), Settings, files);

        AssertTotals(expected, reading);
        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(new DateOnly(reading.Budget.Year.Value, 12, 31), reading.ValidTo);
    }

    [Theory]
    [InlineData("2024-12;approved")]
    [InlineData("2024-12;amended")]
    [InlineData("2024-12;actual")]
    public void OfAllYearsInOneFolderOnlyItsOwnCounts(string row)
    {
        var directory = Repository.RealExports(Exports);
        string[] files = [.. Directory.EnumerateFiles(directory, "FINM20*012.csv").Select(path => Path.GetFileName(path))];
        using var reading = TestFolder.ReadDirectory(directory, 2024, Settings, files);

        Assert.Equal(12, files.Length);
        AssertTotals(Expected(row), reading);
        Assert.Equal(["date-outside-year"], reading.Problems.Counts.Keys);
        Assert.All(reading.Files, file => Assert.Equal(
            file.Name.Contains("2024", StringComparison.Ordinal)
                ? (long)(file.Name.StartsWith("FINM202", StringComparison.Ordinal) ? 1 : 0)
                : file.Rows,
            file.Ignored.Values.Sum()));
    }

    private static void AssertTotals(string[] expected, FolderReading reading)
    {
        var stage = Enum.Parse<Stage>(expected[1], ignoreCase: true);
        var consolidation = Consolidation.Municipal;
        Money[] found =
        [
            reading.Budget.Sum(Side.Income)[stage], reading.Budget.Sum(Side.Expenditure)[stage],
            consolidation.Removed(reading.Budget, Side.Income)[stage], consolidation.Removed(reading.Budget, Side.Expenditure)[stage],
            Total(
                reading.Budget.ConsolidatedTotals(consolidation).Income, stage), Total(
                    reading.Budget.ConsolidatedTotals(consolidation).Expenditure, stage),
            reading.Budget.Sum(Side.Income)[stage] - reading.Budget.Sum(Side.Expenditure)[stage], reading.Budget.Sum(Side.Financing)[stage],
            Total(
                reading.Budget.ConsolidatedTotals(consolidation).Income, stage), Total(
                    reading.Budget.ConsolidatedTotals(consolidation).Expenditure, stage),
        ];

        Assert.Equal(expected[2..], found.Select(amount => amount.ToString()));
    }

    private static Money Total(StageTotals totals, Stage stage) =>
        (stage switch { Stage.Approved => totals.Approved, Stage.Amended => totals.Amended, _ => totals.Actual }).GetValueOrDefault();

    private static string[] Expected(string row) =>
        File.ReadLines(Path.Combine(Repository.RealExports(Exports), "expected-totals.csv"))
            .Single(line => line.StartsWith(row + ";", StringComparison.Ordinal))
            .Split(';');
}
