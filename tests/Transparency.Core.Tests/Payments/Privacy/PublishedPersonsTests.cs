using Transparency.Core.Imports;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Payments.Privacy;

/// <summary>Numbers of persons are looked for in every text that is published, and no report repeats them.</summary>
public sealed class PublishedPersonsTests
{
    private const string Number = "855512/1234";
    private const string Firm = "97574911;Kancelářský svět Lípa s.r.o.";

    [Fact]
    public void ABirthNumberInTheNameBesideAValidIcoMakesItAPerson()
    {
        using var reading = TestFolder.ReadRows($"KDF;6171;5139;;;100;2024-03-15;97574911;Jan Novák, {Number};Tonery\n");

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(("Fyzická osoba", "", true), (payment.CounterpartyName, payment.Description, payment.CounterpartyId.IsNone));
        AssertTold(reading, "counterpartyName", 1);
    }

    [Fact]
    public void ATelephoneInTheNameOfAFirmHidesTheNameAlone()
    {
        using var reading = TestFolder.ReadRows("KDF;6171;5139;;;100;2024-03-15;97574911;Lípa s.r.o., 777 123 456;Tonery\n");

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal((PublishedTexts.HiddenName, "Tonery"), (payment.CounterpartyName, payment.Description));
        Assert.Equal("97574911", payment.CounterpartyId.ToString());
    }

    [Fact]
    public void DescriptionsThatAreHeldBackAreCounted()
    {
        using var reading = TestFolder.ReadRows(
            $"KDF;6171;5139;;;100;2024-03-15;{Firm};vratka {Number}\nKDF;6171;5139;;;100;2024-03-16;{Firm};tel. 777 123 456\n");

        Assert.All(reading.Payments.InOrder(), payment => Assert.Empty(payment.Description));
        AssertTold(reading, "description", 2);
    }

    [Theory]
    [InlineData("smlouva č. 000123/2024")]
    [InlineData("č. j. 101215/2023")]
    [InlineData("dotace 750 000 000")]
    [InlineData("investice 777 123 000")]
    public void NumbersOfFilesAndRoundAmountsAreNoPersons(string description)
    {
        using var reading = TestFolder.ReadRows($"KDF;6171;5139;;;100;2024-03-15;{Firm};{description}\n");

        Assert.Equal(description, Assert.Single(reading.Payments.InOrder()).Description);
        Assert.Empty(reading.Problems.Counts);
    }

    /// <summary>One of twenty-five would be, and different events would become one.</summary>
    [Fact]
    public void CodesOfNineDigitsAreNoBirthNumbers()
    {
        using var reading = TestFolder.ReadRows("UCT;6171;5139;450101123;;100;;;;\nUCT;6171;5139;450102123;;50;;;;\n");

        Assert.Equal(["450101123", "450102123"], reading.Budget.Lines.Select(line => line.Event));
    }

    [Theory]
    [InlineData("event")]
    [InlineData("unit")]
    public void ACodeThatIsABirthNumberIsHeldBackAndItsAmountsCount(string column)
    {
        var codes = column == "event" ? $"{Number};" : $";{Number}";
        using var reading = TestFolder.ReadRows(
            $"UCT;6171;5139;{codes};100;;;;\nKDF;6171;5139;{codes};50;2024-03-15;{Firm};Tonery\n");

        var line = Assert.Single(reading.Budget.Lines);
        Assert.Equal("skryto", column == "event" ? line.Event : line.Unit);
        Assert.Equal(150, line.Amounts.Actual.Crowns);

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal("skryto", column == "event" ? payment.Event : payment.Unit);
        AssertTold(reading, column, 2);
    }

    [Fact]
    public void NamesOfEventsAndTheirDescriptionsAreHeldBack()
    {
        using var reading = TestFolder.Read(
            ("data.csv", TestFolder.Header + "UCT;6171;5139;1;;100;;;;\nUCT;6171;5139;2;;100;;;;\n"),
            ("events.csv", $"srcId;name;description\n1;Podpora Novák {Number};\n2;Oprava;volejte 777 123 456\n{Number};Novák;\n"));

        Assert.Equal(
            ["1 Skryto (osobní údaj) ", "2 Oprava ", "skryto Skryto (osobní údaj) "],
            reading.Budget.Events.Select(named => $"{named.Id} {named.Name} {named.Description}"));
        AssertTold(reading, "name", 1);
    }

    [Fact]
    public void TypesAreHeldBack()
    {
        using var reading = TestFolder.Read(
            ("platby.csv", TestFolder.Header + $"{Number};6171;5139;;;100;2024-03-15;{Firm};Tonery\n"));

        Assert.Empty(Assert.Single(reading.Payments.InOrder()).Type);
        AssertTold(reading, "type", 1);
    }

    [Fact]
    public void TitlesNumbersAndAddressesOfDocumentsAreHeldBack()
    {
        using var reading = TestFolder.Read(
            ("data.csv", TestFolder.Header + "UCT;6171;5139;1;;100;;;;\n"),
            ("dokumenty.csv",
                "druh;název;číslo;odkaz;schváleno;zveřejněno\n"
                    + $"rozpočet;Rozpočet {Number};{Number};https://www.example.cz/8555121234;2023-12-13;2023-12-20\n"));

        var document = Assert.Single(reading.Documents);
        Assert.Equal((null, null, null), (document.Title, document.Number, document.Url));
        AssertTold(reading, "title", 1);
        AssertTold(reading, "url", 1);
    }

    [Theory]
    [InlineData("platby 855512-1234.csv")]
    [InlineData("platby 777 123 456.csv")]
    public void ANameOfAFileIsRefusedAndNotRepeated(string name)
    {
        using var reading = TestFolder.Read((name, TestFolder.Header + "UCT;6171;5139;;;100;2024-03-15;;;\n"));

        Assert.False(reading.IsPublishable);

        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind == FileProblems.PersonalFileName);
        Assert.DoesNotContain(problem.Found!.Czech, char.IsAsciiDigit);
    }

    [Theory]
    [InlineData("""{"name":"Obec 855512/1234"}""")]
    [InlineData("""{"name":"Obec","parent":"777 123 456"}""")]
    [InlineData("""{"name":"Obec","website":"https://www.example.cz/8555121234"}""")]
    public void SettingsAreRefused(string settings)
    {
        var (municipality, mistake, _) = MunicipalitySettings.Read(
            Transparency.Core.Municipalities.MunicipalityId.Parse("vzor"), System.Text.Encoding.UTF8.GetBytes(settings));

        Assert.Null(municipality);
        Assert.DoesNotContain(mistake!.Czech, char.IsAsciiDigit);
    }

    [Fact]
    public void NamesOfColumnsThatAreNotReadAreHeldBack()
    {
        using var reading = TestFolder.Read(
            ("data.csv", TestFolder.Header.TrimEnd('\n') + $";{Number}\nUCT;6171;5139;;;100;2024-03-15;;;;x\n"));

        Assert.Equal([PublishedTexts.HiddenName], Assert.Single(reading.Files).UnknownColumns);
    }

    /// <summary>Born on 15 October and 1 January 2000: two and three zeros are lost, and the rest passes the check of an IČO.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(7)]
    public void AnIcoThatIsABirthNumberWithoutItsZerosIsAPersons(int length)
    {
        var id = Enumerable.Range(0, 10_000)
            .Select(tail => (length == 8 ? 10150000 : 1010000) + tail)
            .Where(number => number % 11 == 0)
            .Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .First(text => Transparency.Core.Municipalities.Ico.TryParse(text, out _));

        using var person = TestFolder.ReadRows($"KDF;6171;5139;;;100;2024-03-15;{id};Jan Novák;záloha\n");
        using var firm = TestFolder.ReadRows($"KDF;6171;5139;;;100;2024-03-15;{id};Novák s.r.o.;záloha\n");
        using var zeros = TestFolder.ReadRows($"KDF;6171;5139;;;100;2024-03-15;00281174;Úsobrno;záloha\n");

        var payment = Assert.Single(person.Payments.InOrder());
        Assert.Equal(("Fyzická osoba", "", true), (payment.CounterpartyName, payment.Description, payment.CounterpartyId.IsNone));
        Assert.Equal("Novák s.r.o.", Assert.Single(firm.Payments.InOrder()).CounterpartyName);
        Assert.Equal("Úsobrno", Assert.Single(zeros.Payments.InOrder()).CounterpartyName);
        AssertTold(person, "counterpartyId", 1);
    }

    [Theory]
    [InlineData("855512/1234", "••••••/••••")]
    [InlineData("Jan Novák jan@example.cz", "Jan Novák •@•")]
    [InlineData("12 345,5x", "12 345,5x")]
    public void WhatAReportQuotesIsMasked(string text, string quoted)
    {
        using var reading = TestFolder.ReadRows($"UCT;6171;5139;;;\"{text}\";2024-03-15;;;\n");

        Assert.Equal(quoted, Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Severity == Severity.Error).Found?.Czech);
    }

    private static void AssertTold(FolderReading reading, string column, long count)
    {
        var problem = Assert.Single(
            reading.Problems.InOrder(), problem => problem.Kind == RowProblems.PersonalData && problem.Column == column);
        Assert.Equal((count, true), (problem.Count, problem.Line > 1));
        Assert.DoesNotContain(reading.Problems.InOrder(), told => told.Found?.Czech.Contains("1234", StringComparison.Ordinal) == true);
        Assert.True(reading.IsPublishable);
    }
}
