using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;

namespace Transparency.Core.Tests.Editions.Downloads;

public sealed class PaymentsCsvTests
{
    public static TheoryData<string> Texts =>
    [
        "", "=1+1", "'=1+1", "''-5", "\nx", "＝1", "@x", "+5", "-5", "\tx", "plain", "a,b;c\td", "řekl \"ano\"", "\"", "\"\"",
        "první\r\ndruhý", "první\ndruhý", "'", "'tak'", "''", " mezera ", "#", "ďábelské ódy 𝄞", "=\"a,b\"\n+1", "1e5", "00123",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void ATextComesBackAsItWas(string text)
    {
        var payment = Sample(Side.Expenditure, 3113) with
        {
            Type = text,
            Event = text,
            Unit = text,
            CounterpartyName = text,
            Description = text
        };

        Assert.Equal([payment, payment], RoundTrip([payment, payment]).Rows);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@x")]
    [InlineData("+5")]
    [InlineData("-5")]
    public void NoSpreadsheetRunsAFormula(string formula)
    {
        var (csv, _) = RoundTrip([Sample(Side.Expenditure, 3113) with { CounterpartyName = formula, Description = formula }]);

        Assert.Equal(
            $"2024-03-01,KDF,expenditure,3113,5169,,,-1234.50,00281174,'{formula},'{formula},"
                + "vzor,Vzor,00281174,2024,Základní školy,Nákup ostatních služeb",
            csv.Split("\r\n")[1]);
    }

    [Fact]
    public void RangesHoldExactlyTheirSideAndParagraph()
    {
        Payment[] payments =
        [
            Sample(Side.Income, 0), Sample(Side.Income, 0), Sample(Side.Income, 3113),
            Sample(Side.Expenditure, 3113) with
            {
                Description = "a\r\nb"
            }, Sample(Side.Expenditure, 3113), Sample(Side.Expenditure, 6171), Sample(Side.Financing, 0),
        ];
        using var directory = new TempDirectory();
        var path = directory.File("payments.csv");
        var ranges = PaymentsCsv.Write(payments, Labels.OfVzor, path);
        var bytes = File.ReadAllBytes(path);

        Assert.Equal(payments.Select(payment => (payment.Side, payment.Paragraph)).Distinct(), ranges.Keys);
        Assert.All(
            ranges,
            range => Assert.Equal(payments.Where(payment => (payment.Side, payment.Paragraph) == range.Key), Read(bytes, range.Value)));

        // Together they are the file without its header, without a gap.
        var start = bytes.AsSpan().IndexOf((byte)'\n') + 1L;

        foreach (var range in ranges.Values)
        {
            Assert.Equal(start, range.Start);
            start += range.Length;
        }

        Assert.Equal(bytes.Length, start);
    }

    [Fact]
    public void RangesOfALargeFileAreExact()
    {
        using var reading = TestFolder.Read(2024, null, ("data.csv", Table.Of(RandomLedger.Rows(77, 20_000)).ToBytes(new TableStyle())));
        using var directory = new TempDirectory();
        var payments = reading.Payments.InOrder().ToList();
        var ranges = PaymentsCsv.Write(payments, Labels.OfVzor, directory.File("payments.csv"));
        var bytes = File.ReadAllBytes(directory.File("payments.csv"));

        Assert.True(payments.Count > 2000);
        Assert.Equal(payments, ranges.OrderBy(range => range.Value.Start).SelectMany(range => Read(bytes, range.Value)));
        Assert.All(
            ranges,
            range => Assert.All(Read(bytes, range.Value), payment => Assert.Equal(range.Key, (payment.Side, payment.Paragraph))));
    }

    [Fact]
    public void NoPaymentsAreAHeaderAlone()
    {
        var (csv, rows) = RoundTrip([]);

        Assert.Equal(string.Join(',', PublishedTables.Payments.Header) + "\r\n", csv);
        Assert.Empty(rows);
    }

    private static Payment Sample(Side side, ushort paragraph) => new(
        new DateOnly(
            2024, 3, 1), "KDF", side, new Paragraph(
                paragraph), new Item(5169), "", "", Money.FromCrowns(-1234.50m), new Ico(281174), "Úsobrno", "oprava");

    private static List<Payment> Read(byte[] bytes, PaymentRange range) =>
        [.. PaymentsCsv.Read(new MemoryStream(bytes, (int)range.Start, (int)range.Length, writable: false))];

    private static (string Csv, List<Payment> Rows) RoundTrip(Payment[] payments)
    {
        using var directory = new TempDirectory();
        var path = directory.File("payments.csv");
        var ranges = PaymentsCsv.Write(payments, Labels.OfVzor, path);
        return (File.ReadAllText(path), [.. ranges.Values.SelectMany(range => Read(File.ReadAllBytes(path), range))]);
    }
}
