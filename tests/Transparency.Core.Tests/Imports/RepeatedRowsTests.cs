namespace Transparency.Core.Tests.Imports;

/// <summary>The n-th equal row of a file is the n-th of any other file, however many there are.</summary>
public sealed class RepeatedRowsTests
{
    [Theory]
    [InlineData(3, 2, 4)]
    [InlineData(254, 255, 256)]
    [InlineData(256, 255, 254)]
    [InlineData(255, 256, 600)]
    [InlineData(600, 700, 650)]
    [InlineData(700, 1, 300)]
    public void EqualRowsOfSeveralFilesCountAsOftenAsTheyStandInTheFileThatHasMost(int first, int second, int third)
    {
        using var reading = TestFolder.Read(File("a.csv", first), File("b.csv", second), File("c.csv", third));

        Assert.Equal(100 * Math.Max(first, Math.Max(second, third)), reading.Budget.Totals().Income.Actual?.Crowns);
    }

    /// <summary>The row of its own keeps files from being copies of each other.</summary>
    private static (string Name, string Text) File(string name, int rows) =>
        (name, TestFolder.Header + string.Concat(Enumerable.Repeat("UCT;0000;1111;;;100;;;;\n", rows)) + $"UCT;6171;5169;;;{rows};;;;{name}\n");
}
