using System.Text;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class RecordTypeTests
{
    [Theory]
    [InlineData("type-lowercase")]
    [InlineData("type-roz_upr")]
    [InlineData("type-rozsch")]
    [InlineData("type-sr")]
    public void ABudgetUnderItsOtherNamesIsABudget(string name)
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading);
        Assert.Empty(reading.Problems.Counts);
        Assert.Single(reading.Payments.InOrder());
    }

    [Theory]
    [InlineData("SR", RecordKind.Approved)]
    [InlineData("RozSch", RecordKind.Approved)]
    [InlineData("Rozpočet schválený", RecordKind.Approved)]
    [InlineData("schválený rozpočet", RecordKind.Approved)]
    [InlineData("Roz", RecordKind.Amended)]
    [InlineData("ru", RecordKind.Amended)]
    [InlineData("RozPz", RecordKind.Amended)]
    [InlineData("ROZ_UPR", RecordKind.Amended)]
    [InlineData("Rozpočet", RecordKind.Amended)]
    [InlineData("ROZPOČET PO ZMĚNÁCH", RecordKind.Amended)]
    [InlineData("SCH", RecordKind.Approved)]
    [InlineData("Schváleno", RecordKind.Approved)]
    [InlineData("SR 2024", RecordKind.Approved)]
    [InlineData("UPR", RecordKind.Amended)]
    [InlineData("plán 2024", RecordKind.Amended)]
    [InlineData("Skutečnost", RecordKind.Actual)]
    [InlineData("kof", RecordKind.Invoice)]
    [InlineData("pok", RecordKind.Entry)]
    [InlineData("", RecordKind.Entry)]
    [InlineData("Rozpočtové opatření", RecordKind.Unknown)]
    [InlineData("RO", RecordKind.Unknown)]
    [InlineData("BAN", RecordKind.Unknown)]
    public void TheTableSaysWhatATypeIs(string type, object kind) => Assert.Equal(kind, RecordTypes.Of(Encoding.UTF8.GetBytes(type)));

    [Theory]
    [InlineData("SK;;1111;;;9;2024-12-31;;;\n")]
    [InlineData("RS;;1111;;;9;2024-01-01;;;\nRS;6171;5169;;;9;2024-01-01;;;\n")]
    public void AStateOfOneDayBesideItsEntriesIsNotAddedToThem(string state)
    {
        using var reading = TestFolder.ReadRows(state + "UCT;;1111;;;4;2024-02-01;;;\nUCT;;1111;;;5;2024-03-01;;;\n");

        Assert.Equal(["doubled-type"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void EntriesOfOneTypeOnOneDayAreNoState()
    {
        using var reading = TestFolder.ReadRows(
            "BAN;6310;5163;;;8;2024-01-02;;;\nBAN;6310;5163;;;9;2024-01-02;;;\nUCT;6310;5163;;;7;2024-01-01;;;\n");

        Assert.Equal(24m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(["unknown-type"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void ABudgetOfBothStagesHasBoth()
    {
        using var reading = TestFolder.ReadRows("SR;;1111;;;7;;;;\nROZ;;1111;;;8;;;;\nUCT;;1111;;;9;;;;\n");

        var income = reading.Budget.Totals().Income;
        Assert.Equal((7m, 8m, 9m), (income.Approved?.Crowns, income.Amended?.Crowns, income.Actual?.Crowns));
    }

    [Fact]
    public void AnUnknownTypeIsNamedWithItsNumber()
    {
        using var reading = TestFolder.ReadRows(
            "UCT;;1111;;;7;2024-01-01;;;\nBAN;6310;5163;;;8;2024-01-02;;;\nBAN;6310;5163;;;9;2024-01-03;;;\n");

        Assert.True(reading.IsPublishable);

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("unknown-type", "BAN", 2L, 3L), (problem.Kind.Code, problem.Found?.Czech, problem.Count, problem.Line));
    }

    [Theory]
    [InlineData("PLN;;1111;;;7;;;;\nUCT;;1111;;;7;2024-01-01;;;\n", "PLN, UCT")]
    [InlineData("SK;;1111;;;7;;;;\nUCT;;1111;;;7;;;;\n", "SK, UCT")]
    [InlineData("AB;;1111;;;7;;;;\nCD;;1111;;;7;;;;\n", "AB, CD")]
    [InlineData("ROZ;;1111;;;7;;;;\nRozPz;;1111;;;7;;;;\n", "ROZ, RozPz")]
    public void TypesThatWouldCountAStageTwiceAreRefused(string rows, string types)
    {
        using var reading = TestFolder.ReadRows(rows);

        Assert.False(reading.IsPublishable);

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("doubled-type", types), (problem.Kind.Code, problem.Found?.Czech));
    }

    [Theory]
    [InlineData("ROZ;;1111;;;7;;;;\nroz;;1112;;;7;;;;\n")]
    [InlineData("ROZ;;1111;;;7;;;;\nSK;;1111;;;7;;;;\n")]
    public void OneTypeInTwoCasesIsOne(string rows)
    {
        using var reading = TestFolder.ReadRows(rows);

        Assert.True(reading.IsPublishable);
        Assert.DoesNotContain("unknown-type", reading.Problems.Counts.Keys);
    }
}
