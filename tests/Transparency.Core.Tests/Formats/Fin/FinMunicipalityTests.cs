using Transparency.Core.Imports;
using Transparency.Core.Validation;
using static Transparency.Core.Tests.Formats.Fin.FinText;

namespace Transparency.Core.Tests.Formats.Fin;

/// <summary>A national file holds every municipality; a folder is one's.</summary>
public sealed class FinMunicipalityTests
{
    private const string Nameless = """{"name":"Vzor"}""";

    [Fact]
    public void RowsOfOthersAreSkippedAndCounted()
    {
        using var reading = Read(
            Budget(
                Row("1111", "1.00;1.00;1.00", ico: Neighbour),
                Row("1111", "2.00;2.00;2.00"),
                Row("5169", "3.00;3.00;3.00", ico: "00254061")));

        Assert.Equal(["0000 1111 2 2 2"], Lines(reading));
        Assert.Equal("other-municipality: 2", Ignored(reading));
        Assert.Equal(3, reading.Files[0].Rows);
    }

    [Fact]
    public void WhatIsWrongWithOthersIsNotThisOnesConcern()
    {
        using var reading = Read(Budget(Row("1111", "2.00;2.00;2.00"), Row("x", "a;b;c", "never", Neighbour)));

        Assert.Empty(reading.Problems.Counts.Keys.Except(["unbalanced-budget"]));
    }

    [Theory]
    [InlineData("00254061", "00254061")]
    [InlineData("00254061", "254061")]
    [InlineData("254061", "00254061")]
    [InlineData("00254061", "254061.0")]
    public void ZerosInFrontOfTheIcoDoNotMatter(string settings, string file)
    {
        using var reading = TestFolder.Read(
            2024,
            $$"""{"name":"Vzor","ico":"{{settings}}"}""",
            Budget(Row("1111", "2.00;2.00;2.00", ico: file), Row("1112", "2.00;2.00;2.00", ico: "1" + file[^5..].Replace('.', '1'))));

        Assert.Equal(["0000 1111 2 2 2"], Lines(reading));
    }

    [Fact]
    public void AFolderOfOneMunicipalityNeedsNoIco()
    {
        using var reading = TestFolder.Read(
            2024, Nameless,
            File("a.csv", BudgetHeader, Row("1111", "1.00;1.00;1.00", "2024005", "00254061")),
            File("b.csv", BudgetHeader, Row("1111", "2.00;2.00;2.00", "2024006", "254061")));

        Assert.Equal(["0000 1111 2 2 2"], Lines(reading));
    }

    [Fact]
    public void AFileOfSeveralMunicipalitiesNeedsTheIco()
    {
        using var reading = TestFolder.Read(
            2024, Nameless, Budget(Row("1111", "1.00;1.00;1.00"), Row("1111", "2.00;2.00;2.00", ico: Neighbour)));

        AssertAsked(reading, 1);
    }

    [Fact]
    public void FilesOfSeveralMunicipalitiesNeedTheIco()
    {
        using var reading = TestFolder.Read(
            2024, Nameless, File(
                "a.csv", BudgetHeader, Row("1111", "1.00;1.00;1.00")), File(
                    "b.csv", BudgetHeader, Row("1111", "1.00;1.00;1.00", ico: Neighbour)));

        AssertAsked(reading, 2);
    }

    [Fact]
    public void AFileWithoutThisMunicipalityIsOfAnother()
    {
        using var reading = Read(Budget(Row("1111", "1.00;1.00;1.00", ico: Neighbour)));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((FileProblems.OtherIco.Code, $"IČO {Neighbour}"), (problem.Kind.Code, problem.Found?.English));
        Assert.Contains(Own, problem.Expected?.English, StringComparison.Ordinal);
    }

    private static void AssertAsked(FolderReading reading, int files)
    {
        Assert.Equal([FileProblems.MissingIco.Code], reading.Problems.Counts.Keys);
        Assert.All(reading.Problems.InOrder(), problem => Assert.Equal($"{Own}, {Neighbour}", problem.Found?.English));
        Assert.Equal(files, reading.Problems.Errors);
        Assert.Empty(reading.Budget.Lines);
    }
}
