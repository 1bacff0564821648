using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Ledger.Aggregation;

/// <summary>What nobody sees is taken out of texts, and what forges is refused, wherever it stands.</summary>
public sealed class PublishedTextsTests
{
    private const string Firm = "97574911;Kancelářský svět Lípa s.r.o.";

    [Theory]
    [InlineData("Oprava\u00ADžidlí", "Opravažidlí")]
    [InlineData("\uFEFFTonery", "Tonery")]
    [InlineData("Tonery\u200B a papír", "Tonery a papír")]
    [InlineData("Tonery\u0007a papír", "Tonery a papír")]
    [InlineData("Tonery\u0085a papír", "Tonery a papír")]
    [InlineData("Tonery\u2028a papír", "Tonery a papír")]
    public void WhatNobodySeesIsTakenOutAndCounted(string description, string published)
    {
        using var reading = TestFolder.ReadRows($"KDF;6171;5139;;;100;2024-03-15;{Firm};{description}\n");

        Assert.Equal(published, Assert.Single(reading.Payments.InOrder()).Description);
        Assert.Equal([RowProblems.UnseenCharacters.Code], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("A\u00AD1", "A1")]
    [InlineData("A1", "A\u00AD1")]
    [InlineData("", "\u200B")]
    [InlineData("\u200B", "")]
    [InlineData("ODBOR-SPRAVY\u200B", "ODBOR-SPRAVY")]
    public void CodesThatLookAlikeAreOneWhicheverComesFirst(string first, string second)
    {
        using var reading = TestFolder.ReadRows($"UCT;6171;5139;{first};;100;;;;\nUCT;6171;5139;{second};;50;;;;\n");

        Assert.Equal(150, Assert.Single(reading.Budget.Lines).Amounts.Actual.Crowns);
    }

    [Theory]
    [InlineData("\"Tonery\na papír\"", "Tonery\na papír")]
    [InlineData("Tonery\ta papír", "Tonery\ta papír")]
    [InlineData("„Tonery“ – 5 €, § 3", "„Tonery“ – 5 €, § 3")]
    public void LineEndsTabulatorsAndWesternSignsStay(string description, string published)
    {
        using var reading = TestFolder.ReadRows($"KDF;6171;5139;;;100;2024-03-15;{Firm};{description}\n");

        Assert.Equal(published, Assert.Single(reading.Payments.InOrder()).Description);
        Assert.Empty(reading.Problems.Counts);
    }

    [Theory]
    [InlineData("Tonery\u202Efdp", "U+202E")]
    [InlineData("Tonery\u2066x", "U+2066")]
    [InlineData("Tonery\uFFFEx", "U+FFFE")]
    [InlineData("Tonery\uFDD0x", "U+FDD0")]
    public void WhatForgesIsRefusedWithItsPlace(string description, string found)
    {
        using var reading = TestFolder.ReadRows($"UCT;0;1111;;;1;;;;\nKDF;6171;5139;;;100;2024-03-15;{Firm};{description}\n");

        Assert.False(reading.IsPublishable);

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(
            (RowProblems.BadText, (long?)3, "description", found),
            (problem.Kind, problem.Line, problem.Column, problem.Found?.English));
        Assert.Equal((1, 1), (Assert.Single(reading.Files).Accepted, reading.Files[0].Rejected));
    }

    [Theory]
    [InlineData("KDF;6171;5139;1\u202E2;;100;2024-03-15;97574911;Firma s.r.o.;x", "event")]
    [InlineData("UCT;6171;5139;;1\uFFFE;100;;;;", "unit")]
    [InlineData("KDF;6171;5139;;;100;2024-03-15;97574911;Firma\u202E s.r.o.;x", "counterpartyName")]
    public void CodesAndNamesAreRefusedAsWell(string row, string column)
    {
        using var reading = TestFolder.ReadRows(row + "\n" + row.Replace(";100;", ";200;", StringComparison.Ordinal) + "\n");

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((RowProblems.BadText, column, 2L), (problem.Kind, problem.Column, problem.Count));
        Assert.Equal(2, Assert.Single(reading.Files).Rejected);
    }

    [Fact]
    public void NamesOfEventsAreRefused()
    {
        using var reading = TestFolder.Read(
            ("data.csv", TestFolder.Header + "UCT;6171;5139;1;;100;;;;\n"), ("events.csv", "srcId;name\n1;Oprava\u202E školy\n"));

        Assert.False(reading.IsPublishable);
        Assert.Contains(reading.Problems.InOrder(), problem => problem.Kind == RowProblems.BadText && problem.File == "events.csv");
    }

    [Fact]
    public void ACodeWithASoftHyphenIsTheCodeWithoutIt()
    {
        using var reading = TestFolder.ReadRows("UCT;6171;5139;12;;100;;;;\nUCT;6171;5139;1\u00AD2;;50;;;;\n");

        Assert.Equal(("12", 150m), (Assert.Single(reading.Budget.Lines).Event, reading.Budget.Lines[0].Amounts.Actual.Crowns));
    }

    [Fact]
    public void AFileWhoseNameForgesIsRefused()
    {
        using var reading = TestFolder.Read(("data\u202Evsc.csv", TestFolder.Header + "UCT;6171;5139;1;;100;;;;\n"));

        Assert.False(reading.IsPublishable);
        Assert.Contains(reading.Problems.InOrder(), problem => problem.Kind == RowProblems.BadText);
    }
}
