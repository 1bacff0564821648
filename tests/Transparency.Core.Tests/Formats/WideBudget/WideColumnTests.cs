using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.WideBudget;

/// <summary>Which columns of a table of stages are read, of which year and in which unit; and that none is missed without a word.</summary>
public sealed class WideColumnTests
{
    private const string Rows = "\n;1111;100;200;50\n6171;5169;70;80;20\n";

    [Theory]
    [InlineData("Par;Pol;SR;UR;SK")]
    [InlineData("§;Pol.;SR 2024;UR 2024;Skutečnost 2024")]
    [InlineData("ODPA;POL;SCHVALENO;ZMENENO;CERPANI")]
    [InlineData("odpa;pol;Rozpočet schválený;Rozpočet po změnách;Čerpání od počátku roku")]
    [InlineData("Kód paragrafu;Kód položky;Schválený rozpočet (Kč);Upravený rozpočet (Kč);Plnění (Kč)")]
    [InlineData("PARAGRAF;POLOŽKA;SCHVÁLENÝ ROZPOČET;ROZPOČET PO ZMĚNÁCH;SKUTEČNOST K 31.12.2024")]
    [InlineData("Paragraf;Položka;\"Schválený\nrozpočet\";\"Rozpočet\npo změnách\";\"Skutečnost\nk 31. 12. 2024\"")]
    public void EveryNameOfAStageIsRead(string header)
    {
        using var reading = Read(header + Rows);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(new StageTotalsOf(100, 200, 50), StageTotalsOf.Income(reading));
        Assert.DoesNotContain("unread-column", reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("Paragraf;Položka;Schválený rozpočet;Rozpočet po změnách;Obrat")]
    [InlineData("Paragraf;Položka;Schválený rozpočet;Rozpočet po změnách;Skutečnost 2023")]
    [InlineData("Paragraf;Položka;Schválený rozpočet;Rozpočet po změnách;")]
    public void AColumnOfMoneyThatIsNotReadIsNamed(string header)
    {
        using var reading = Read(header + "\n;1111;100;200;1050,50\n6171;5169;70;80;20\n");

        var problem = reading.Problems.InOrder().Single(problem => problem.Kind.Code == "unread-column");
        var name = header[(header.LastIndexOf(';') + 1)..];
        Assert.Equal((name.Length > 0 ? name : "#5", 1L), (problem.Column, problem.Line));
        Assert.Null(reading.Budget.Totals().Income.Actual);
    }

    [Theory]
    [InlineData("Plnění", "51,2", "100", "unclear-unit")]
    [InlineData("Čerpání rozpočtu", "99", "12", "unclear-unit")]
    [InlineData("Plnění", "51,2", "1 234,50", "")]
    [InlineData("Plnění", "0", "12", "")]
    [InlineData("Plnění (Kč)", "51,2", "100", "")]
    [InlineData("Skutečnost", "51,2", "100", "")]
    public void PerCentUnderANameOfCrownsIsNotPublishedAsCrowns(string column, string first, string second, string problem)
    {
        using var reading = Read($"Par;Pol;UR;{column}\n;1111;100000;{first}\n6171;5169;100000;{second}\n");

        Assert.Equal(problem, string.Join(' ', reading.Problems.Counts.Keys));
        Assert.Equal(problem.Length == 0, reading.IsPublishable);
    }

    /// <summary>Merged cells above, the stages below them: the column has no amount in its first row, and the table is short.</summary>
    [Fact]
    public void AColumnWhoseNameGoesOnInTheNextLineIsNamed()
    {
        using var reading = Read(
            "Par.;Pol.;Rozpočet;;Skutečnost\n;;schválený;po změnách;\n;1111;100000;100000;50\n6171;5169;90000;8000;20\n");

        Assert.Equal(
            ["#4", "Rozpočet"],
            reading.Problems.InOrder().Where(problem => problem.Kind.Code == "unread-column").Select(problem => problem.Column).Order());
    }

    [Theory]
    [InlineData("Plnění v %", "98,5", "12,25")]
    [InlineData("% SR", "98,5", "12,25")]
    [InlineData("Index", "1,05", "0,9")]
    [InlineData("Poř. číslo", "1", "2")]
    [InlineData("ÚZ", "13013", "0")]
    [InlineData("ORG", "1000000000000", "12")]
    [InlineData("Název", "Daně", "Služby")]
    [InlineData("Zdroj", "1", "12345")]
    [InlineData("xyz", "1", "2")]
    public void NumbersThatAreNoMoneyAreNot(string column, string first, string second)
    {
        using var reading = Read($"Paragraf;Položka;SR;{column}\n;1111;100;{first}\n6171;5169;70;{second}\n");

        Assert.DoesNotContain("unread-column", reading.Problems.Counts.Keys);
        Assert.Equal([column], reading.Files[0].UnknownColumns);
    }

    /// <summary>The year and whose the row is are read.</summary>
    [Theory]
    [InlineData("Rok", "2024", "2024")]
    [InlineData("IČO", "00254061", "97574911")]
    public void ColumnsOfTheYearAndTheUnitAreNotUnread(string column, string first, string second)
    {
        using var reading = Read($"Paragraf;Položka;SR;{column}\n;1111;100;{first}\n6171;5169;70;{second}\n");

        Assert.DoesNotContain("unread-column", reading.Problems.Counts.Keys);
        Assert.Empty(reading.Files[0].UnknownColumns);
    }

    /// <summary>A budget of the next year often shows two years before it.</summary>
    [Fact]
    public void OfSeveralYearsOnlyTheFoldersIsRead()
    {
        using var reading = Read(
            "Paragraf;Položka;Skutečnost 2022;Skutečnost 2023;Schválený rozpočet 2024;Skutečnost 2024\n;1111;900;800;100;50\n");

        Assert.Equal(new StageTotalsOf(100, null, 50), StageTotalsOf.Income(reading));
        Assert.Equal(2, reading.Problems.Counts["unread-column"]);
    }

    [Fact]
    public void ATableOfAnotherYearAloneIsRefused()
    {
        using var reading = Read("Paragraf;Položka;Schválený rozpočet 2023;Skutečnost 2023\n;1111;900;800\n");

        Assert.Contains("2024", Assert.Single(reading.Problems.InOrder()).Expected?.Czech, StringComparison.Ordinal);
        Assert.False(reading.IsPublishable);
    }

    [Theory]
    [InlineData("Paragraf;Položka;Skutečnost;Čerpání")]
    [InlineData("Paragraf;Položka;Skutečnost k 30.6.2024;Skutečnost k 31.12.2024")]
    [InlineData("Paragraf;Položka;SR;Schválený rozpočet")]
    [InlineData("Paragraf;Položka;UR k 30.6.;UR k 31.10.")]
    public void TwoColumnsOfOneStageAreAmbiguous(string header)
    {
        using var reading = Read(header + "\n;1111;100;50\n");

        Assert.Equal(["ambiguous-column"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void ThousandsAreScaledWhereEveryColumnSaysSo()
    {
        using var reading = Read("Paragraf;Položka;SR v tis. Kč;UR v tis. Kč;Skutečnost v tis. Kč\n;1111;100;200,5;50,12345\n"
            + "Údaje jsou v tis. Kč;;;;\n");

        Assert.Equal(new StageTotalsOf(100_000, 200_500, 50_123.45m), StageTotalsOf.Income(reading));
    }

    [Theory]
    [InlineData("Paragraf;Položka;SR v tis. Kč;UR;SK")]
    [InlineData("Paragraf;Položka;SR;UR;SK v tis. Kč")]
    [InlineData("Paragraf;Položka;SR v mil. Kč;UR v mil. Kč;SK v mil. Kč")]
    [InlineData("Rozpočet v tis. Kč;;;;\nParagraf;Položka;SR;UR;SK")]
    [InlineData("Obec Vzor;;;;\nÚdaje jsou v tisících;;;;\n;;;;\nParagraf;Položka;SR;UR;SK")]
    public void AUnitThatIsNotCertainIsRefused(string header)
    {
        using var reading = Read(header + Rows);

        Assert.Equal(["unclear-unit"], reading.Problems.Counts.Keys);
        Assert.False(reading.IsPublishable);
    }

    [Fact]
    public void AUnitBelowTheTableIsHeardToo()
    {
        using var reading = Read("Paragraf;Položka;SR;UR;SK" + Rows + "Částky jsou uvedeny v tis. Kč;;;;\n");

        Assert.Equal(["unclear-unit"], reading.Problems.Counts.Keys);
    }

    private static FolderReading Read(string table) => TestFolder.Read(("rozpocet.csv", table));

    private sealed record StageTotalsOf(decimal? Approved, decimal? Amended, decimal? Actual)
    {
        public static StageTotalsOf Income(FolderReading reading)
        {
            var income = reading.Budget.Totals().Income;
            return new(income.Approved?.Crowns, income.Amended?.Crowns, income.Actual?.Crowns);
        }
    }
}
