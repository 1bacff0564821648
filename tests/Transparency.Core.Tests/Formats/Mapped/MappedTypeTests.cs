using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Mapped;

/// <summary>A mapped table with a column of record types: they say the stage as in a ledger, unless the mapping says it.</summary>
public sealed class MappedTypeTests
{
    private const string ByType =
        """{"columns":{"type":"Druh","paragraph":"Par","item":"Pol","amount":"Kc","date":"Den","counterpartyName":"Firma"}}""";

    private const string Rows =
        "Druh;Par;Pol;Kc;Den;Firma\nSR;6171;5169;900;14.12.2023;\nROZ;6171;5169;1000;;\nUCT;6171;5169;51,50;31.1.2024;\n"
            + "KDF;6171;5169;100;1.2.2024;Alfa s.r.o.\n";

    [Fact]
    public void TypesChangeTheStage()
    {
        using var reading = Read(ByType, Rows);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        AssertAmounts(reading, 900, 1000, 151.50m);
        Assert.Equal(1, reading.Payments.Count);
        // The day of a budget's approval is that of another year and says nothing.
        Assert.DoesNotContain("date-outside-year", reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("roz")]
    [InlineData("RozPz")]
    [InlineData("ROZ_UPR")]
    [InlineData("RU")]
    [InlineData("Rozpočet")]
    public void TypesAreKnownAsInALedger(string type)
    {
        using var reading = Read(ByType, Rows.Replace("ROZ", type, StringComparison.Ordinal));

        AssertAmounts(reading, 900, 1000, 151.50m);
    }

    [Fact]
    public void DebitAndCreditAreStagedByTypeToo()
    {
        using var reading = Read(
            """{"columns":{"type":"Druh","paragraph":"Par","item":"Pol","md":"MD","dal":"DAL"}}""",
            "Druh;Par;Pol;MD;DAL\nROZ;6171;5169;;1000\nUCT;6171;5169;10;60\nROZ;;1111;1000;\nUCT;;1111;60;10\n");

        AssertAmounts(reading, 0, 1000, 50);
        Assert.Equal(new Money(50_00), reading.Budget.Sum(Side.Income).Actual);
    }

    [Fact]
    public void AnUnknownTypeIsNamedAndADoubledOneRefused()
    {
        using var unknown = Read(ByType, Rows + "BAN;6310;5163;5;30.4.2024;\n");
        using var doubled = Read(ByType, Rows + "CELK;6171;5169;151,50;;\n");

        Assert.Equal(("unknown-type", "Druh", "BAN"), Told(unknown, "unknown-type"));
        Assert.Contains("doubled-type", doubled.Problems.Counts.Keys);
    }

    [Fact]
    public void AStageThatTheMappingStatesCounts()
    {
        using var reading = Read(
            ByType.Replace("{\"columns\"", "{\"stage\":\"approved\",\"columns\"", StringComparison.Ordinal),
            "Druh;Par;Pol;Kc;Den;Firma\nROZ;6171;5169;900;;\nROZ;6171;5171;100;;\n");

        AssertAmounts(reading, 1000, 0, 0);
    }

    [Fact]
    public void OneStageForTypesThatMeanSeveralIsRefused()
    {
        using var reading = Read(ByType.Replace("{\"columns\"", "{\"stage\":\"actual\",\"columns\"", StringComparison.Ordinal), Rows);

        Assert.Equal(("doubled-type", "Druh", "SR, ROZ, UCT, KDF"), Told(reading, "doubled-type"));
    }

    private static FolderReading Read(string mapping, string rows) =>
        TestFolder.Read(2024, null, ("mapping.json", mapping.Utf8()), ("tabulka.csv", rows.Utf8()));

    private static (string, string?, string?) Told(FolderReading reading, string code)
    {
        var problem = reading.Problems.InOrder().Single(problem => problem.Kind.Code == code);
        return (problem.Kind.Code, problem.Column, problem.Found?.Czech);
    }

    private static void AssertAmounts(FolderReading reading, decimal approved, decimal amended, decimal actual)
    {
        var sum = reading.Budget.Sum(Side.Expenditure);
        Assert.Equal((approved, amended, actual), (sum.Approved.Crowns, sum.Amended.Crowns, sum.Actual.Crowns));
    }
}
