using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Imports;

/// <summary>Rows of another year are left out and told; a file of another year is refused with its year and the folder's.</summary>
public sealed class OtherYearTests
{
    [Theory]
    [InlineData("finm-wrong-year-folder", "the year 2023 on 3 of 3 rows")]
    [InlineData("kxx-other-year", "the year 2023 on 4 of 4 rows")]
    [InlineData("is-no-rows-of-year", "the year 2023 on 2 of 2 rows")]
    public void AFileOfLastYearIsRefused(string name, string found)
    {
        using var reading = Cases.Read(name);

        Assert.False(reading.IsPublishable);
        Assert.Equal((found, "rows of 2024"), WrongYear(reading));
    }

    [Theory]
    [InlineData("wide-rok-column-other-year")]
    [InlineData("mapping-rok-column")]
    public void RowsOfLastYearInOneTableAreLeftOut(string name)
    {
        using var reading = Cases.Read(name);

        var totals = reading.Budget.Totals();
        Assert.Equal((100_000m, 100_000m), (totals.Income.Approved?.Crowns, totals.Expenditure.Amended?.Crowns));
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(2, reading.Files.Single(file => file.Name == "rozpocet.csv").Ignored["other-year"]);
        Assert.Equal(["2023 x2"], Told(reading));
    }

    private static (string?, string?) WrongYear(FolderReading reading)
    {
        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "wrong-year");
        return (problem.Found?.English, problem.Expected?.English);
    }

    private static IEnumerable<string> Told(FolderReading reading) =>
        reading.Problems.InOrder()
            .Where(problem => problem.Kind.Code == "date-outside-year")
            .Select(problem => $"{problem.Found?.English} x{problem.Count}");
}
