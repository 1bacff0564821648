using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using static Transparency.Core.Tests.Formats.Vera.VeraText;

namespace Transparency.Core.Tests.Formats.Vera;

/// <summary>VERA's accounting: known by its columns, cash accounts alone are budget, quotes are letters.</summary>
public sealed class VeraAccountingTests
{
    [Theory]
    [InlineData("1111", "100", "0", Side.Income, 100)]
    [InlineData("1111", "0", "100", Side.Income, -100)]
    [InlineData("5169", "0", "100", Side.Expenditure, 100)]
    [InlineData("5169", "100", "0", Side.Expenditure, -100)]
    [InlineData("5169", "", "0.01", Side.Expenditure, 0.01)]
    [InlineData("5169", "-20", "-50", Side.Expenditure, -30)]
    [InlineData("8115", "100", "", Side.Financing, 100)]
    [InlineData("8124", "0", "1 234,50", Side.Financing, -1234.5)]
    public void TheSideDecidesWhichColumnIsPositive(string item, string debit, string credit, Side side, double amount)
    {
        using var reading = TestFolder.Read(("ucto.csv", Line(item, debit, credit)));

        var line = Assert.Single(reading.Budget.Lines);
        Assert.Equal((side, StageAmounts.Of(Stage.Actual, Money.FromCrowns((decimal)amount))), (line.Side, line.Amounts));
    }

    [Fact]
    public void OnlyRowsOfCashAccountsWithAnItemAreBudget()
    {
        using var reading = TestFolder.Read(("ucto.csv",
            Line(account: "231", credit: "1")
                + Line(account: "236", credit: "2")
                + Line(account: "261", credit: "4")
                + Line(account: "321", credit: "8")
                + Line(account: "", credit: "16")
            + Line(item: "", credit: "32")
                + Line(item: "0000", credit: "64")
                + Line(item: "9999", credit: "128")
                + Line(year: "2023", credit: "256")));

        Assert.Equal(7m, reading.Budget.Sum(Side.Expenditure).Actual.Crowns);

        var file = Assert.Single(reading.Files);
        Assert.Equal((9L, 3L, 0L), (file.Rows, file.Accepted, file.Rejected));
        Assert.Equal([("other-account", 2L), ("other-item", 3L), ("other-year", 1L)], file.Ignored.Select(kind => (kind.Key, kind.Value)));
        Assert.Equal(
            ("date-outside-year", "rok", "2023"),
            reading.Problems.InOrder().Select(problem => (problem.Kind.Code, problem.Column, problem.Found?.English)).Single());
    }

    [Theory]
    [InlineData("")]
    [InlineData(Header + "\n")]
    [InlineData("\"Účetní doklad\";\"Agenda\";\"Doklad\";\"Měsíc\";\"Rok\";\"Datum\";\"Účet\";;;;;;;;;;;;;;;;;;;;;;;;;;;\n")]
    public void AHeaderIsNoRow(string header)
    {
        using var reading = TestFolder.Read(("ucto.csv", header + Line()));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(("vera-accounting", 1L, 1L), (reading.Files[0].Format, reading.Files[0].Rows, reading.Files[0].Accepted));
    }

    [Fact]
    public void ASeparatorMayEndALine()
    {
        using var reading = TestFolder.Read(("ucto.csv", Header + ";\n" + Line().TrimEnd() + ";\n"));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(1, reading.Files[0].Accepted);
    }

    [Theory]
    [InlineData("1;PV;7;3;2024;15.3.2024;231\n")]
    [InlineData("a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s;t;u;v;w;x;y;z;1;2;3;4;5;6;7;8\n")]
    public void ATableOfOtherColumnsIsNotTakenForVera(string text)
    {
        using var reading = TestFolder.Read(("ucto.csv", text));

        Assert.Equal(["unknown-format"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void QuotesAreLetters()
    {
        using var reading = TestFolder.Read(
            (
                "ucto.csv",
                Line(note: "\"Oprava", ico: "97574911", name: "Hotel \"Lípa\"")
                    + Line(note: "\"Malování\"", ico: "97574911", name: "\"Lípa\" a.s.", document: "8")));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(
            [("Hotel \"Lípa\"", "\"Oprava"), ("\"Lípa\" a.s.", "\"Malování\"")],
            reading.Payments
                .InOrder()
                .Select(payment => (payment.CounterpartyName, payment.Description))
                .OrderBy(payment => payment.Item2.Length));
    }

    [Fact]
    public void AgendaPvIsAPaymentToItsPartner()
    {
        using var reading = TestFolder.Read(("ucto.csv",
            Line(ico: "97574911", name: "Lípa s.r.o.", content: "Papír", unit: "0020", @event: "00000501")
                + Line(agenda: "UD", document: "8", ico: "97574911", name: "Lípa s.r.o.")
                + Line(item: "5011", document: "9")));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(
            ("KDF", new DateOnly(2024, 3, 15), 100m, "Lípa s.r.o.", "Papír"),
            (payment.Type, payment.Date, payment.Amount.Crowns, payment.CounterpartyName, payment.Description));
        Assert.Equal(("97574911", "20", "501"), (payment.CounterpartyId.ToString(), payment.Unit, payment.Event));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000")]
    [InlineData("6853171234")]
    [InlineData("685317/1234")]
    [InlineData("17.3.1968")]
    public void APartnerWithoutAnIcoIsAPersonWhateverTheConsolidationPartnerIs(string id)
    {
        using var reading = TestFolder.Read(("ucto.csv", Line(name: "Ctirad Smyšlenka", note: "Dohoda", ico: id)));

        Assert.Empty(reading.Problems.InOrder());

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(("Fyzická osoba", "", true), (payment.CounterpartyName, payment.Description, payment.CounterpartyId.IsNone));
    }

    [Fact]
    public void WithoutADayTheEntryBelongsToTheEndOfItsMonth()
    {
        using var reading = TestFolder.Read(
            ("ucto.csv", Line(date: "", month: "2") + Line(date: "", month: "13", document: "8", credit: "50")));

        Assert.Equal(new DateOnly(2024, 2, 29), Assert.Single(reading.Payments.InOrder()).Date);
        Assert.Equal(150m, reading.Budget.Sum(Side.Expenditure).Actual.Crowns);
        Assert.Equal(["payment-without-date"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void ASemicolonInANoteIsRefusedOnlyWhereItHarms()
    {
        using var reading = TestFolder.Read(("ucto.csv", Line() + Line(account: "321", note: "a; b") + Line(note: "a; b")));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("too-many-fields", 3L, "35 fields"), (problem.Kind.Code, problem.Line, problem.Found?.English));
        Assert.Equal((3L, 1L, 1L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Fact]
    public void EveryBadFieldIsToldWithItsColumn()
    {
        using var reading = TestFolder.Read(("ucto.csv",
            Line()
                + Line(item: "51x9")
                + Line(paragraph: "x")
                + Line(debit: "", credit: "")
                + Line(credit: "1x")
                + Line(date: "30.2.2024")
                + Line(account: "23a")
                + Line(year: "24")
                + Line(@event: new string('7', 65))));

        Assert.Equal(
            [
                (2L, "bad-item", "pol"),
                (3L, "bad-paragraph", "odpa"),
                (4L, "bad-amount", "md"),
                (5L, "bad-amount", "d"),
                (6L, "bad-date", "datum"),
                (7L, "bad-record", "su"),
                (8L, "bad-date", "rok"),
                (9L, "bad-code", "org")
            ],
            reading.Problems.InOrder().Select(problem => (problem.Line ?? 0, problem.Kind.Code, problem.Column!)).Order());
        Assert.Equal((9L, 1L, 8L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
    }
}
