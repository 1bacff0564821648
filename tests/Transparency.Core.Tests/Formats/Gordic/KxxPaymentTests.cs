using Transparency.Core.Budgets;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Formats.Gordic;
using Transparency.Core.Imports;
using Transparency.Samples.Files;

namespace Transparency.Core.Tests.Formats.Gordic;

/// <summary>Invoices of KXX become payments: what they are stands in the texts after their rows.</summary>
public sealed class KxxPaymentTests
{
    private const string Invoice = "*IC-97574911;*DICT-Kancelářský svět Lípa s.r.o.;*EVK-KDF-20240001;*EVKT-Papír a tužky;";

    [Fact]
    public void EveryRowOfAnInvoiceIsAPayment()
    {
        using var reading = Read(Row(1, 100), Row(1, -30), Row(1, 70, "321"), Texts(1, "Prosa", Invoice));

        Assert.Equal([new Money(-3000), new Money(10000)], reading.Payments.InOrder().Select(payment => payment.Amount).Order());
        Assert.All(reading.Payments.InOrder(), payment =>
        {
            Assert.Equal(
                ("KDF", "97574911", "Kancelářský svět Lípa s.r.o.", "Papír a tužky"),
                (payment.Type, payment.CounterpartyId.ToString(), payment.CounterpartyName, payment.Description));
            Assert.Equal(new DateOnly(2024, 3, 9), payment.Date);
        });
    }

    [Theory]
    [InlineData("*EVK-KDF-1;", 1)]
    [InlineData("*EVK-KOF-1;", 1)]
    [InlineData("*EVK-UCT-1;*EVK-KDF-1;", 1)]
    [InlineData("*EVK-KDF-1;*EVK-UCT-1;", 1)]
    [InlineData("*EVK-POK-1;", 0)]
    [InlineData("*EVK-PRE-1;", 0)]
    [InlineData("*EVK-KDFX-1;", 0)]
    [InlineData("*XEVK-KDF-1;", 0)]
    [InlineData("EVK-KDF-1;", 0)]
    [InlineData("Viz *EVK-KDF-1;", 0)]
    [InlineData("", 0)]
    public void OnlyDocumentsOfTheBooksOfInvoicesArePayments(string texts, int payments)
    {
        using var reading = Read(Row(1, 100), Texts(1, texts));

        Assert.Equal(payments, reading.Payments.Count);
        Assert.Equal(100, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Theory]
    [InlineData("97574912", "97574912")]
    [InlineData("7601011000", "")]
    [InlineData("760101/1234", "")]
    public void ABirthNumberInThePlaceOfAnIcoIsNotRepeated(string id, string found)
    {
        using var reading = Read(Row(1, 100), Texts(1, $"*IC-{id};*DICT-Ctirad Smyšlenka;*EVK-KDF-1;"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("bad-ico", found), (problem.Kind.Code, problem.Found?.English ?? ""));
    }

    [Fact]
    public void PersonsOfADocumentAreReadIntoNothing()
    {
        using var reading = Read(
            Row(1, 100),
            Texts(
                1,
                "Pro Ctirada Smyšlenku",
                "*OFJP-Nevídaná;*OFMP-Dobromila;*DIC-CZ5501011234;",
                Invoice.Replace("tužky", @"tužky\nvyřizuje Ctirad", StringComparison.Ordinal)),
            writer => writer.RowText(1, "Pro Dobromilu Nevídanou"));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal("Papír a tužky", payment.Description);

        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);
        Assert.All(EditionFiles.All, file =>
        {
            var text = File.ReadAllText(directory.File(file));
            Assert.All(
                new[] { "Ctirad", "Nevídan", "Dobromil", "5501011234" },
                person => Assert.DoesNotContain(person, text, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("*IC-00000000;*DICT-Ctirad Smyšlenka;*EVK-KDF-1;*EVKT-Soukromé;", "", "Fyzická osoba", "", 0)]
    [InlineData("*IC-97574912;*DICT-Lípa;*EVK-KDF-1;", "", "Fyzická osoba", "", 1)]
    [InlineData("*IC-1000306;*DICT-Údolí;*EVK-KDF-1;", "01000306", "Údolí", "", 0)]
    [InlineData("*EVK-KDF-1;*EVKT-Bez partnera;", "", "", "", 0)]
    [InlineData("*DICT-Lípa; Buk a syn;*EVK-KDF-1;*IC-97574911;", "97574911", "Lípa; Buk a syn", "", 0)]
    [InlineData(@"*IC-97574911;*DICT-Lípa;*EVK-KDF-1;*EVKT-\nVše o osobách;", "97574911", "Lípa", "", 0)]
    public void TheCounterpartyIsWhatMayBeSaidOfIt(string texts, string id, string name, string description, int warnings)
    {
        using var reading = Read(Row(1, 100), Texts(1, texts));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal((id, name, description), (payment.CounterpartyId.ToString(), payment.CounterpartyName, payment.Description));
        Assert.Equal(warnings, reading.Problems.Warnings);
    }

    [Fact]
    public void TextsOfAnotherDocumentAreToldAndNotTaken()
    {
        using var reading = Read(Row(1, 100), Texts(2, Invoice), Row(2, 50), Texts(2, "*EVK-UCT-1;"));

        Assert.Equal(0, reading.Payments.Count);
        Assert.Equal(1, reading.Files.Single().Ignored["stray-text"]);
    }

    [Fact]
    public void TheSameNumberInTwoBlocksIsTwoDocuments()
    {
        using var reading = Read(Row(1, 100), Texts(1, Invoice), writer => writer.Head(4, "00", 2), Row(1, 50), Texts(1, "*EVK-POK-1;"));

        Assert.Equal(new Money(10000), Assert.Single(reading.Payments.InOrder()).Amount);
    }

    [Fact]
    public void ADocumentWithoutTextsTakesNoneFromItsNeighbours()
    {
        using var reading = Read(Row(1, 1), Row(2, 20), Texts(2, Invoice), Row(3, 300));

        Assert.Equal(new Money(2000), Assert.Single(reading.Payments.InOrder()).Amount);
        Assert.Equal(321, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void RowsOfAnEndlessDocumentCountWithoutWaiting()
    {
        const int Rows = KxxDocument.MostHeld + 5;
        var writer = Start();
        for (var i = 0; i < Rows; i++)
            Row(1, 1)(writer);

        Texts(1, Invoice)(writer);
        Row(2, 5)(writer);
        Texts(2, Invoice)(writer);

        using var reading = Read(writer);

        Assert.Equal(Rows + 5, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(new Money(500), Assert.Single(reading.Payments.InOrder()).Amount);
    }

    [Fact]
    public void EqualRowsOfTwoDocumentsInTwoFilesAreTwoPayments()
    {
        KxxWriter first = Start(), second = new("94120374", 2024), third = new("94120374", 2024);
        Row(1, 100)(first);
        Texts(1, Invoice)(first);
        second.Head(3, "00", 0);
        Row(2, 100)(second);
        Texts(2, Invoice)(second);
        third.Head(3, "00", 0);
        Row(2, 100)(third);
        Texts(2, Invoice)(third);
        third.Line("");

        using var reading = TestFolder.Read(
            2024, null, ("1.kxx", first.ToBytes()), ("2.kxx", second.ToBytes()), ("3.kxx", third.ToBytes()));

        Assert.Equal(2, reading.Payments.Count);
        Assert.Equal("3.kxx", reading.Files.Single(file => file.Ignored.ContainsKey("duplicate")).Name);
    }

    private static FolderReading Read(params Action<KxxWriter>[] parts)
    {
        var writer = Start();

        foreach (var part in parts)
            part(writer);

        return Read(writer);
    }

    private static FolderReading Read(KxxWriter writer)
    {
        var reading = TestFolder.Read(2024, null, ("ucto.kxx", writer.ToBytes()));
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        return reading;
    }

    private static KxxWriter Start()
    {
        var writer = new KxxWriter("94120374", 2024);
        writer.Head(3, "00", 2);
        return writer;
    }

    private static Action<KxxWriter> Row(int document, int crowns, string account = "231") =>
        writer => writer.Balance(new KxxBalance(
            9,
            document,
            account,
            "6171",
            "5139",
            "",
            "",
            0,
            crowns * 100));

    private static Action<KxxWriter> Texts(int document, params string[] texts) => writer => writer.Texts(document, texts);
}
