using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Reading;

/// <summary>Days that only their whole column or the folder's year tells, and codes with what is written around them.</summary>
public sealed class ClerkDaysTests
{
    [Theory]
    [InlineData("31/01/2024", "01/02/2024", "2024-01-31 2024-02-01")]
    [InlineData("01/02/2024", "1/31/2024", "2024-01-02 2024-01-31")]
    [InlineData("31-01-2024", "1-2-2024", "2024-01-31 2024-02-01")]
    [InlineData("31/01/24", "01/02/24 0:00", "2024-01-31 2024-02-01")]
    [InlineData("5/5/2024", "2024-02-01", "2024-05-05 2024-02-01")]
    [InlineData("2024/01/31", "2024/2/1", "2024-01-31 2024-02-01")]
    [InlineData("1.2.24", "31. 1. 24", "2024-02-01 2024-01-31")]
    [InlineData("31.12.23", "1.1.24", "2023-12-31 2024-01-01")]
    [InlineData("31.12.24", "1.1.25", "2024-12-31 2025-01-01")]
    [InlineData("45323", "45322", "2024-02-01 2024-01-31")]
    [InlineData("45323.0", "45322.0", "2024-02-01 2024-01-31")]
    public void ADayIsReadWhereItsColumnTellsIt(string first, string second, string days)
    {
        using var reading = Read(first, second);

        Assert.Empty(reading.Problems.Counts.Keys.Except(["date-outside-year"]));
        Assert.Equal(
            days.Split(' ').Order(),
            reading.Payments.InOrder().Select(payment => $"{payment.Date:yyyy-MM-dd}").Order());
    }

    [Theory]
    [InlineData("01/02/2024", "03/04/2024", "ambiguous-date", 2)]
    [InlineData("31/01/2024", "1/31/2024", "ambiguous-date", 2)]
    [InlineData("1.2.95", "1.2.2024", "bad-date", 1)]
    [InlineData("24.01.31", "24.01.30", "bad-date", 2)]
    [InlineData("45323", "2024-01-31", "bad-date", 1)]
    [InlineData("45323", "20240131", "bad-date", 1)]
    [InlineData("12345", "45323", "bad-date", 2)]
    [InlineData("32/01/2024", "31/01/2024", "bad-date", 1)]
    [InlineData("1/2.2024", "31/01/2024", "bad-date", 1)]
    public void ADayThatIsNotCertainIsRefused(string first, string second, string code, long count)
    {
        using var reading = Read(first, second);

        Assert.False(reading.IsPublishable);
        Assert.Equal(count, reading.Problems.Counts[code]);
    }

    [Theory]
    [InlineData("6171.0", "6171")]
    [InlineData("6171,00", "6171")]
    [InlineData("6171 - Činnost místní správy", "6171")]
    [InlineData("6171 – Činnost místní správy", "6171")]
    [InlineData("6171 Činnost místní správy", "6171")]
    [InlineData("6171: Správa", "6171")]
    [InlineData("6171 / Správa", "6171")]
    [InlineData("6171/Správa", "6171")]
    [InlineData("006171 Správa", "6171")]
    [InlineData("§ 6171", "6171")]
    [InlineData("'6171", "6171")]
    [InlineData("\u00A06171\u00A0", "6171")]
    public void AParagraphIsReadWithWhatStandsAroundIt(string text, string code)
    {
        using var reading = TestFolder.ReadRows($"UCT;{text};5169.0;;;5;;;;\n");

        Assert.Empty(reading.Problems.Counts);
        Assert.Equal((code, "5169"), (Assert.Single(reading.Budget.Lines).Paragraph.ToString(), reading.Budget.Lines[0].Item.ToString()));
    }

    [Theory]
    [InlineData("6171 3113")]
    [InlineData("6171-3113")]
    [InlineData("6171/5169")]
    [InlineData("6171.5")]
    [InlineData("61 Státní správa")]
    [InlineData("6171Správa")]
    [InlineData("6171 / 5169")]
    [InlineData("61711 Správa")]
    [InlineData("6171 -")]
    [InlineData("6171 2. stupeň")]
    [InlineData("Správa 6171")]
    [InlineData("''6171")]
    public void WhatMayBeAnotherParagraphIsNone(string text)
    {
        using var reading = TestFolder.ReadRows($"UCT;{text};5169;;;5;;;;\n");

        Assert.Equal(["bad-paragraph"], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("501.0")]
    [InlineData("501 - Spotřeba materiálu")]
    public void AnAccountIsReadLikeACode(string account)
    {
        using var reading = TestFolder.Read(("ucty.csv", $"type;sa;aa;amount\nUCT;{account};300;10\n"));

        Assert.Empty(reading.Problems.Counts);
        Assert.Equal(10m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Theory]
    [InlineData(
        "SK.csv",
        "DOKLAD_AGENDA;DOKLAD_DATUM;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\nKDF;{0};6171.0;5169 - "
            + "Služby;0;4\nKDF;31/01/2024;6171;5169;0;4\n")]
    [InlineData(
        "kniha.csv",
        "Částka celkem;POL;OD;PA;IČO/D.nar.;Dodavatel;Text "
            + "dokladu;Dat.uhrady\n4;5169.0;61;71;97574911;Alfa;x;{0}\n4;5169;61;71;97574911;Alfa;x;31/01/2024\n")]
    public void EveryLedgerReadsThem(string file, string table)
    {
        using var reading = TestFolder.Read((file, table.Replace("{0}", "01/02/2024", StringComparison.Ordinal)));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(
            ["2024-02-01", "2024-01-31"],
            reading.Payments.InOrder().Select(payment => $"{payment.Date:yyyy-MM-dd}").OrderDescending());
    }

    [Fact]
    public void AMappingReadsThem()
    {
        var contents = TestFolder.Contents(
            2024, null, ("denik.csv", "Den;Par;Pol;Kc;Firma\n01/02/2024;6171 Správa;5169.0;4;Alfa\n31/01/2024;6171;5169;4;Alfa\n".Utf8()));
        using var reading = TestFolder.Read(contents with
        {
            Mapping = """
                {
                  "stage": "actual",
                  "columns": {"paragraph": "Par", "item": "Pol", "amount": "Kc", "date": "Den", "counterpartyName": "Firma"}
                }
                """.Utf8(),
        });

        Assert.Empty(reading.Problems.Counts);
        Assert.Equal(2, reading.Payments.Count);
    }

    private static FolderReading Read(string first, string second) =>
        TestFolder.ReadRows($"KDF;6171;5169;;;5;{first};97574911;Alfa;x\nKDF;6171;5169;;;6;{second};97574911;Alfa;x\n");
}
