using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Reading;

/// <summary>What an amount means where only its whole column can tell, and what clerks have in amounts and codes.</summary>
public sealed class AmountColumnTests
{
    [Theory]
    [InlineData("amount-ambiguous-comma3", 1234)]
    [InlineData("amount-comma-dash", 1234)]
    [InlineData("amount-dot-dash", 1234)]
    [InlineData("amount-dot-thousands-comma", 1234.50)]
    [InlineData("amount-excel-accounting-dash", 0)]
    [InlineData("amount-kc-comma-dash-nbsp", 1234)]
    [InlineData("amount-kc-suffix", 1234.50)]
    [InlineData("amount-trailing-minus-dot", -1234.50)]
    [InlineData("amount-unicode-minus", -1234.50)]
    public void AnAmountInAFormThatClerksHaveIsRead(string name, double paid)
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading, (decimal)paid);
    }

    [Theory]
    [InlineData("amount-dot-thousands-alone", "ambiguous-amount", 4)]
    [InlineData("amount-na", "spreadsheet-error", 1)]
    public void WhatCannotBeKnownIsRefused(string name, string code, long count)
    {
        using var reading = Cases.Read(name);

        Assert.False(reading.IsPublishable);

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((code, count), (problem.Kind.Code, problem.Count));
    }

    [Fact]
    public void ACodeThatASpreadsheetShortenedIsSaid()
    {
        using var reading = Cases.Read("event-scientific");

        Cases.AssertUsual(reading);

        var problem = reading.Problems.InOrder().Single(problem => problem.Kind.Code == "shortened-code");
        Assert.Equal(("event", "3,113E+12", 2L), (problem.Column, problem.Found?.Czech, problem.Count));
    }

    [Theory]
    [InlineData("ico-cz-prefix")]
    [InlineData("ico-float")]
    public void AnIcoAsItIsFoundIsKnown(string name)
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading);
        Assert.Empty(reading.Problems.Counts);
        Assert.Equal("97574911", Assert.Single(reading.Payments.InOrder()).CounterpartyId.ToString());
    }

    [Fact]
    public void AnIcoThatASpreadsheetShortenedIsSaid()
    {
        using var reading = TestFolder.ReadRows("KDF;6171;5169;;;5;2024-02-01;9,76E+07;Alfa;x\n");

        Assert.Equal(["shortened-code"], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("1.234", "5,50", 1234)]
    [InlineData("1,234", "5.50", 1234)]
    [InlineData("1.234", "0.125", 1.23)]
    [InlineData("1.234", "1.234.567", 1234)]
    [InlineData("1.234", "1 234.567", 1.23)]
    [InlineData("-1.234", "1234,5", -1234)]
    [InlineData("1.234 Kč", "2,84217E-12", 1234)]
    public void TheWholeColumnDecidesWhateverTheOrder(string doubtful, string other, double amount)
    {
        foreach (var rows in new[] { (doubtful, other), (other, doubtful) })
        {
            using var reading = TestFolder.ReadRows($"UCT;;1111;1;;{rows.Item1};;;;\nUCT;;1111;2;;{rows.Item2};;;;\n");

            Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

            var own = reading.Budget.Lines.Single(line => line.Event == (rows.Item1 == doubtful ? "1" : "2"));
            Assert.Equal((decimal)amount, own.Amounts.Actual.Crowns);
        }
    }

    [Theory]
    [InlineData("1.234", "100")]
    [InlineData("1,234", "12.345")]
    [InlineData("1.234", "5000")]
    [InlineData("1.234", "5.50")]
    [InlineData("1,234", "7,5")]
    [InlineData("1,000", "51234,50")]
    [InlineData("-1.234", "51234.50")]
    public void WhereTheColumnDoesNotTellItIsRefused(string doubtful, string other)
    {
        using var reading = TestFolder.ReadRows($"UCT;;1111;;;{doubtful};;;;\nUCT;;1112;;;{other};;;;\n");

        Assert.Equal(["ambiguous-amount"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void AColumnOfBothMarksDoesNotTell()
    {
        using var reading = TestFolder.ReadRows("UCT;;1111;;;1.234;;;;\nUCT;;1112;;;1,5;;;;\nUCT;;1113;;;1.5;;;;\n");

        Assert.Equal(["ambiguous-amount"], reading.Problems.Counts.Keys);
    }
}
