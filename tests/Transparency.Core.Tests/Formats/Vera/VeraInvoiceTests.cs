using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using static Transparency.Core.Tests.Formats.Vera.VeraText;

namespace Transparency.Core.Tests.Formats.Vera;

/// <summary>VERA's book of invoices: paid ones are payments, and money only where the accounting is not beside it.</summary>
public sealed class VeraInvoiceTests
{
    private const string Bill = "100,50;5169;61;71;97574911;Lípa s.r.o.;Papír;15.3.2024\n";

    [Fact]
    public void AloneItIsActualAndPayments()
    {
        using var reading = TestFolder.Read(("faktury.csv", InvoiceHeader + Bill));

        var line = Assert.Single(reading.Budget.Lines);
        Assert.Equal(
            ("6171", "5169", 100.5m, 1),
            (line.Paragraph.ToString(), line.Item.ToString(), line.Amounts.Actual.Crowns, line.Payments));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(
            ("KDF", new DateOnly(2024, 3, 15), "97574911", "Lípa s.r.o.", "Papír"),
            (payment.Type, payment.Date, payment.CounterpartyId.ToString(), payment.CounterpartyName, payment.Description));
        Assert.Equal(Stages.Actual, reading.Budget.Known);
    }

    [Theory]
    [InlineData("a-faktury.csv")]
    [InlineData("z-faktury.csv")]
    public void BesideAccountingWithInvoicesItIsItsDetail(string name)
    {
        using var reading = TestFolder.Read(
            ("ucto.csv", Line(credit: "100,50", ico: "97574911", name: "Lípa s.r.o.", note: "Papír")), (name, InvoiceHeader + Bill));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(100.5m, reading.Budget.Sum(Side.Expenditure).Actual.Crowns);
        Assert.Single(reading.Payments.InOrder());
        Assert.Equal(1, reading.Files.Single(file => file.Name == name).Ignored["detail-of-accounting"]);
    }

    [Theory]
    [InlineData("a-faktury.csv")]
    [InlineData("z-faktury.csv")]
    public void BesideAccountingWithoutInvoicesItShowsPaymentsAndAddsNoMoney(string name)
    {
        using var reading = TestFolder.Read(
            ("ucto.csv", Line(agenda: "BV", credit: "100,50") + Line(agenda: "PV", account: "321", credit: "100,50")),
            (name, InvoiceHeader + Bill + "70;5011;61;71;;Ctirad Smyšlenka;Mzda;15.3.2024\n"));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(100.5m, reading.Budget.Sum(Side.Expenditure).Actual.Crowns);
        Assert.Equal("Lípa s.r.o.", Assert.Single(reading.Payments.InOrder()).CounterpartyName);
        Assert.Equal(
            [("detail-of-accounting", 1L), ("payment-only", 1L)],
            reading.Files.Single(file => file.Name == name).Ignored.Select(kind => (kind.Key, kind.Value)));
    }

    [Fact]
    public void TheSameInvoiceInTwoBooksIsOnePayment()
    {
        using var reading = TestFolder.Read(
            ("a.csv", InvoiceHeader + Bill), ("b.csv", InvoiceHeader + Bill + Bill), ("ucto.csv", Line(agenda: "BV")));

        Assert.Equal(2, reading.Payments.Count);
        Assert.Equal(["duplicate-rows"], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("17.3.1968")]
    [InlineData("1968-03-17")]
    [InlineData("19680317")]
    [InlineData("17031968")]
    [InlineData("19510128")] // Also an IČO with a right check digit.
    [InlineData("685317")]
    [InlineData("685317/1234")]
    [InlineData("")]
    public void ABirthDateIsAPersonsAndNothingOfItIsSaid(string id)
    {
        using var reading = TestFolder.Read(("faktury.csv", InvoiceHeader + $"100;5169;61;71;{id};Ctirad Smyšlenka;Dohoda;15.3.2024\n"));

        Assert.Empty(reading.Problems.InOrder());

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(("Fyzická osoba", "", true), (payment.CounterpartyName, payment.Description, payment.CounterpartyId.IsNone));
    }

    [Fact]
    public void AWrongIcoIsSaid()
    {
        using var reading = TestFolder.Read(("faktury.csv", InvoiceHeader + "100;5169;61;71;97574912;Lípa s.r.o.;Papír;15.3.2024\n"));

        Assert.Equal(["bad-ico"], reading.Problems.Counts.Keys);
        Assert.Equal("Fyzická osoba", Assert.Single(reading.Payments.InOrder()).CounterpartyName);
    }

    [Fact]
    public void WhatIsNotPaidExpenditureOfTheYearIsIgnoredByName()
    {
        using var reading = TestFolder.Read(("faktury.csv",
            InvoiceHeader
                + Bill
                + "1;5169;61;71;;;;\n2;;;;;;;15.3.2024\n4;2111;61;71;;;;15.3.2024\n8;5169;61;71;;;;31.12.2023\n;;;;;;;\n"));

        Assert.Equal(
            [("blank", 1L), ("not-expenditure", 1L), ("other-year", 1L), ("unclassified", 1L), ("unpaid", 1L)],
            reading.Files[0].Ignored.Select(kind => (kind.Key, kind.Value)));
        Assert.Equal(100.5m, reading.Budget.Sum(Side.Expenditure).Actual.Crowns);
        Assert.Equal(["date-outside-year"], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("61", "71", "6171")]
    [InlineData("10", "14", "1014")]
    [InlineData("61", "9", "6109")]
    public void TheParagraphIsInTwoHalves(string section, string rest, string paragraph)
    {
        using var reading = TestFolder.Read(("faktury.csv", InvoiceHeader + $"1;5169;{section};{rest};;;;15.3.2024\n"));

        Assert.Equal(paragraph, Assert.Single(reading.Budget.Lines).Paragraph.ToString());
    }

    [Fact]
    public void EveryBadFieldIsToldWithItsColumn()
    {
        using var reading = TestFolder.Read(("faktury.csv",
            InvoiceHeader
                + Bill
                + "x;5169;61;71;;;;15.3.2024\n;5169;61;71;;;;15.3.2024\n1;51;61;71;;;;15.3.2024\n1;;61;71;;;;15.3.2024\n"
                + "1;5169;617;1;;;;15.3.2024\n1;5169;61;x;;;;15.3.2024\n1;5169;61;71;;;;brzy\n"));

        Assert.Equal(
            [
                (3L, "bad-amount", "Částka celkem"),
                (4L, "bad-amount", "Částka celkem"),
                (5L, "bad-item", "POL"),
                (6L, "missing-item", "POL"),
                (7L, "bad-paragraph", "OD"),
                (8L, "bad-paragraph", "PA"),
                (9L, "bad-date", "Dat.uhrady")
            ],
            reading.Problems.InOrder().Select(problem => (problem.Line ?? 0, problem.Kind.Code, problem.Column!)).Order());
        Assert.Equal((8L, 1L, 7L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Fact]
    public void AMissingColumnIsSaidByItsName()
    {
        using var reading = TestFolder.Read(("faktury.csv", "Částka celkem;OD;PA;IČO/D.nar.;Dodavatel;Dat.uhrady\n"));

        Assert.Equal(("missing-column", "POL"), reading.Problems.InOrder().Select(problem => (problem.Kind.Code, problem.Column)).Single());
    }
}
