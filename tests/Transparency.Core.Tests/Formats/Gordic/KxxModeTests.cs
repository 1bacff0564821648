using Transparency.Core.Imports;
using Transparency.Samples.Files;

namespace Transparency.Core.Tests.Formats.Gordic;

/// <summary>A block of KXX adds to the folder or replaces what stands in earlier blocks, as its input mode says.</summary>
public sealed class KxxModeTests
{
    [Theory]
    [InlineData(0, 111)]
    [InlineData(1, 111)]
    [InlineData(2, 110)]
    [InlineData(3, 110)]
    [InlineData(4, 110)]
    [InlineData(5, 110)]
    [InlineData(6, 110)]
    [InlineData(7, 110)]
    public void ALaterBlockOfTheSameMonthAndTypeAddsOrReplaces(int mode, int crowns)
    {
        using var reading = Read(Block(1, "00", 2, 1), Block(2, "00", 2, 100), Block(1, "00", mode, 10));

        Assert.Equal(crowns, reading.Budget.Totals().Income.Actual?.Crowns);
        Assert.Equal(crowns == 111 ? 0 : 1, reading.Files.Sum(file => file.Ignored.GetValueOrDefault("superseded")));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(7, false)]
    public void OnlyDeletingAMonthReachesOtherTypes(int mode, bool deletes)
    {
        using var reading = Read(Block(1, "02", 2, 1000), Block(2, "02", 2, 500), Block(1, "00", mode, 10));

        Assert.Equal(deletes ? 500 : 1500, reading.Budget.Totals().Income.Approved?.Crowns);
        Assert.Equal(10, reading.Budget.Totals().Income.Actual?.Crowns);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void WhatComesAfterADeletionStays(int mode)
    {
        using var reading = Read(Block(1, "00", mode, 1), Block(1, "00", 0, 10), Block(1, "00", 1, 100));

        Assert.Equal(111, reading.Budget.Totals().Income.Actual?.Crowns);
    }

    /// <summary>Each block is remembered until the last file is read.</summary>
    [Theory]
    [InlineData(100_000, false)]
    [InlineData(100_001, true)]
    public void MillionsOfBlocksAreRefusedBeforeTheyFillTheMemory(int blocks, bool isRefused)
    {
        var half = blocks / 2;
        using var reading = TestFolder.Read(("1.kxx", Heads(half)), ("2.kxx", Heads(blocks - half)));

        var problem = reading.Problems.InOrder().SingleOrDefault(problem => problem.Kind.Code == "edition-too-large");
        Assert.Equal(isRefused ? ("2.kxx", half + 1L) : default, (problem?.File, problem?.Line ?? 0));

        static string Heads(int count) =>
            string.Concat(Enumerable.Range(0, count).Select(number => $"6/@{10_000_000 + number}0100 0 2024\n"));
    }

    [Fact]
    public void FilesAreTakenInOrderOfTheirNames()
    {
        var earlier = Block(1, "00", 2, 1)(new KxxWriter("94120374", 2024));
        var later = Block(1, "00", 2, 10)(new KxxWriter("94120374", 2024));
        using var reading = TestFolder.Read(2024, null, ("2.kxx", later.ToBytes()), ("1.kxx", earlier.ToBytes()));

        Assert.Equal(10, reading.Budget.Totals().Income.Actual?.Crowns);
        Assert.Equal("1.kxx", reading.Files.Single(file => file.Ignored.ContainsKey("superseded")).Name);
    }

    [Fact]
    public void BlocksOfAnotherHolderAreLeftAlone()
    {
        var town = Block(1, "00", 2, 1)(new KxxWriter("94120374", 2024));
        var school = Block(1, "00", 4, 10)(new KxxWriter("9412037401", 2024));
        using var reading = TestFolder.Read(2024, null, ("1.kxx", town.ToBytes()), ("2.kxx", school.ToBytes()));

        Assert.Equal(11, reading.Budget.Totals().Income.Actual?.Crowns);
    }

    [Fact]
    public void AnApprovedBudgetWithoutAmendmentsIsTheAmendedOne()
    {
        using var reading = Read(Block(1, "02", 2, 1000));

        Assert.Equal((1000, 1000, null), Stages(reading));
    }

    [Fact]
    public void AmendmentsAreDifferences()
    {
        using var reading = Read(Block(1, "02", 2, 1000), Block(2, "03", 2, 50), Block(3, "03", 2, -20));

        Assert.Equal((1000, 1030, null), Stages(reading));
    }

    [Fact]
    public void AmendmentsOfAnUnknownBudgetAreNoBudget()
    {
        using var reading = Read(Block(1, "02", 2, 1000), Block(1, "03", 5, 50), Block(1, "00", 2, 7));

        Assert.Equal((null, null, 7), Stages(reading));
        Assert.Equal(1, reading.Files.Single().Ignored["amendment-alone"]);
    }

    private static FolderReading Read(params Func<KxxWriter, KxxWriter>[] blocks)
    {
        var writer = new KxxWriter("94120374", 2024);

        foreach (var block in blocks)
            block(writer);

        var reading = TestFolder.Read(2024, null, ("vse.kxx", writer.ToBytes()));
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        return reading;
    }

    /// <summary>A block of one row of income.</summary>
    private static Func<KxxWriter, KxxWriter> Block(int month, string type, int mode, int crowns) => writer =>
    {
        writer.Head(month, type, mode);
        writer.Balance(new KxxBalance(1, 1, "231", "", "1111", "", "", crowns * 100, 0));
        return writer;
    };

    private static (decimal?, decimal?, decimal?) Stages(FolderReading reading)
    {
        var income = reading.Budget.Totals().Income;
        return (income.Approved?.Crowns, income.Amended?.Crowns, income.Actual?.Crowns);
    }
}
