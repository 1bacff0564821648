using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;

namespace Transparency.Core.Tests.Ledger;

public sealed class FileOverlapsTests
{
    private const int Many = 150_000;

    /// <summary>Of many rows a part is compared, and gives the same answer in any order.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(45, false)]
    [InlineData(55, true)]
    [InlineData(100, true)]
    public void ManyRowsAreComparedByAPartOfThem(int percent, bool isRefused)
    {
        var first = (Name: "a.csv", From: 0);
        var second = (Name: "b.csv", From: Many - (Many / 100 * percent));
        var forwards = Find(Rows, first, second);
        var backwards = Find(Reversed, second, first);

        Assert.Equal(forwards, backwards);
        Assert.Equal(isRefused ? 1 : 0, forwards.Count);

        if (!isRefused)
            return;

        Assert.True(forwards[0].IsEstimate);
        Assert.Equal(Many, forwards[0].Rows);
        Assert.InRange(forwards[0].Shared, Many / 100 * (percent - 2), Many / 100 * (percent + 2));
    }

    [Fact]
    public void OfASmallFileBesideALargeOneItsOwnRowsDecide()
    {
        var overlaps = new FileOverlaps();
        Note(overlaps, "velky.csv", Rows(0), 2);
        Note(overlaps, "maly.csv", Rows(100).Take(2_000), 2);

        var overlap = Assert.Single(overlaps.Find());
        Assert.Equal(("maly.csv", "velky.csv", 2_000L), (overlap.Older, overlap.Newer, overlap.Shared));
    }

    [Fact]
    public void RowsOfOnePlaceAreTakenForWhatTheyAre()
    {
        // A day's invoices of one paragraph and item, without documents: half in either file.
        var overlaps = new FileOverlaps();
        Note(overlaps, "1.csv", Enumerable.Range(0, 100), 366);
        Note(overlaps, "2.csv", Enumerable.Range(100, 100), 366);

        Assert.Empty(overlaps.Find());
    }

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, true)]
    [InlineData(0, 9, false)]
    public void WhatDiffersInATextIsTheSamePlaceOnlyWhereADayIsSaid(int textsOfFirst, int textsOfSecond, bool hasDays)
    {
        var overlaps = new FileOverlaps();

        foreach (var (name, text) in new[] { ("a.csv", textsOfFirst), ("b.csv", textsOfSecond) })
        {
            overlaps.BeginFile(name, "s", false);
            for (var i = 0; i < 10; i++)
            {
                overlaps.Note(
                    new LedgerEntry
                    {
                        Paragraph = new Paragraph(6171),
                        Item = new Item((ushort)(5150 + i)),
                        Date = hasDays ? new DateOnly(2024, 1, 1) : null,
                        Description = new[] { (byte)('a' + text) },
                        Line = i + 2,
                    },
                    Stages.Actual,
                    StageAmounts.Of(Stage.Actual, new Money(1)));
            }
        }

        Assert.Equal(hasDays ? 1 : 0, overlaps.Find().Count);
    }

    [Theory]
    [InlineData("stav-09.csv", "stav-10.csv")]
    [InlineData("stav-9.csv", "stav-10.csv")]
    [InlineData("2024-12.csv", "2025-01.csv")]
    [InlineData("k 31.8.2024.csv", "k 30.9.2024.csv")]
    [InlineData("12-2023.csv", "1-2024.csv")]
    [InlineData("červen.csv", "cervenec.csv")]
    [InlineData("Rozpočet ÚNOR.csv", "rozpočet březen.csv")]
    [InlineData("v1.csv", "v2.csv")]
    public void ANameThatSaysALaterMonthIsNewer(string older, string newer)
    {
        Assert.Equal((FileOrder.Newer, true), FileNames.Order(new ReadFile(older, "s", false), new ReadFile(newer, "s", false)));
        Assert.Equal((FileOrder.Newer, false), FileNames.Order(new ReadFile(newer, "s", false), new ReadFile(older, "s", false)));
    }

    [Theory]
    [InlineData("SK.csv", "SK-2024.csv")]
    [InlineData("a1.csv", "b2.csv")]
    [InlineData("ledenice.csv", "unorice.csv")]
    public void ANameThatSaysNothingLeavesItToTheRows(string one, string other)
    {
        var first = new ReadFile(one, "s", false);
        var second = new ReadFile(other, "s", false);

        Assert.Equal(FileOrder.Unknown, FileNames.Order(first, second).Order);

        first.Rows[2] = 5;

        Assert.Equal((FileOrder.Larger, false), FileNames.Order(first, second));

        second.LatestDay = 700_000;

        Assert.Equal((FileOrder.Newer, true), FileNames.Order(first, second));
    }

    private static IReadOnlyList<FileOverlap> Find(
        Func<int, IEnumerable<int>> rows, params ReadOnlySpan<(string Name, int From)> files)
    {
        var overlaps = new FileOverlaps();

        foreach (var (name, from) in files)
            Note(overlaps, name, rows(from), 1);

        return overlaps.Find();
    }

    private static IEnumerable<int> Rows(int from) => Enumerable.Range(from, Many);

    private static IEnumerable<int> Reversed(int from) => Rows(from).Reverse();

    /// <param name="overlaps">What is told of them.</param>
    /// <param name="name">The file.</param>
    /// <param name="numbers">Its rows; the line of each is its number, so that the first is the same in any order.</param>
    /// <param name="days">How many rows have one day.</param>
    private static void Note(FileOverlaps overlaps, string name, IEnumerable<int> numbers, int days)
    {
        overlaps.BeginFile(name, "s", false);

        foreach (var number in numbers)
        {
            overlaps.Note(
                new LedgerEntry
                {
                    Paragraph = new Paragraph(6171),
                    Item = new Item((ushort)(5100 + (number / days / 365 % 800))),
                    Date = new DateOnly(2024, 1, 1).AddDays(number / days % 365),
                    Line = number + 2,
                },
                Stages.Actual,
                StageAmounts.Of(Stage.Actual, new Money(number + 1)));
        }
    }
}
