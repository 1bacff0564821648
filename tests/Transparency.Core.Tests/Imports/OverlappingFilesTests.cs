namespace Transparency.Core.Tests.Imports;

/// <summary>Two files that say the same are refused with both names; the parts of one export add up.</summary>
public sealed class OverlappingFilesTests
{
    [Theory]
    [InlineData("wide-two-months", "rozpocet-2024-10.csv", "0000 1111: 2 of 2 rows are in rozpocet-2024-11.csv too", "only rozpocet-2024-11.csv, which is newer")]
    [InlineData("mapping-two-months", "stav-10.csv", "0000 1111: 2 of 2 rows are in stav-11.csv too", "only stav-11.csv, which is newer")]
    [InlineData("is-sk-twice", "SK-2024.csv", "0000 1111: 2 of 2 rows are in SK.csv too", "only the newer of SK-2024.csv and SK.csv")]
    [InlineData("monthly-equal-rows", "leden.csv", "6171 5169: 2 of 2 rows are in unor.csv too", "only unor.csv, which is newer")]
    public void TwoStatesOfTheSameAreRefused(string name, string older, string found, string expected)
    {
        using var reading = Cases.Read(name);

        Assert.False(reading.IsPublishable);

        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "overlapping-files");
        Assert.Equal((older, found, expected), (problem.File, problem.Found?.English, problem.Expected?.English));
    }
}
