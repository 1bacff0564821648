using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Ledger;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;

namespace Transparency.Core.Tests.Payments;

public sealed class PaymentSortTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(4096)]
    [InlineData(8192)]
    public void SpilledPaymentsComeInTheSameOrderAsInMemory(int runBytes)
    {
        using var directory = new TempDirectory();
        using var memory = new PaymentSort(directory.Path);
        using var spilled = new PaymentSort(directory.Path, runBytes);
        for (var seed = 1; seed <= 3; seed++)
        {
            foreach (var row in RandomLedger.Rows(seed).Where(row => row.Date is not null))
            {
                Add(memory, row);
                Add(spilled, row);
            }
        }

        var expected = memory.InOrder().ToList();
        var actual = spilled.InOrder().ToList();

        Assert.True(Directory.GetFiles(directory.Path).Length > 1, "The payments were to need several files.");
        Assert.Equal(expected.Count, spilled.Count);
        Assert.Equal(expected, actual);
        Assert.Equal(expected, spilled.InOrder());
    }

    [Fact]
    public void TheOrderIsSideParagraphItemEventUnitAndDate()
    {
        using var sort = new PaymentSort(Path.GetTempPath());

        foreach (var row in RandomLedger.Rows(5, 2000).Where(row => row.Date is not null))
            Add(sort, row);

        var payments = sort.InOrder().ToList();

        Assert.Equal(
            payments
                .OrderBy(payment => payment.Side).ThenBy(payment => payment.Paragraph).ThenBy(payment => payment.Item)
                .ThenBy(payment => payment.Event, StringComparer.Ordinal).ThenBy(payment => payment.Unit, StringComparer.Ordinal)
                .ThenBy(payment => payment.Date),
            payments);
    }

    [Fact]
    public void NothingOfAPaymentIsLost()
    {
        using var sort = new PaymentSort(Path.GetTempPath());
        LedgerRow[] rows =
        [
            new(
                "KDF",
                "3113",
                "5169",
                "A/1",
                "20",
                -1234.56m,
                new(2024, 2, 29),
                "281174",
                "Úsobrno",
                "řekl \"ano\";\r\nne"),
            new("", "0000", "1111", "", "", 999_999_999_999.99m, new(1999, 12, 31), "", "", ""),
        ];

        foreach (var row in rows)
            Add(sort, row);

        Assert.Equal(rows.Reverse().Select(Expected), sort.InOrder());
    }

    [Fact]
    public void FilesAreRemovedOnDispose()
    {
        using var directory = new TempDirectory();
        using (var sort = new PaymentSort(directory.File("spool"), 500))
        {
            foreach (var row in RandomLedger.Rows(1).Where(row => row.Date is not null))
                Add(sort, row);

            Assert.NotEmpty(sort.InOrder().Take(1));
            Assert.NotEmpty(Directory.GetFiles(directory.File("spool")));
        }

        Assert.Empty(Directory.GetFiles(directory.File("spool")));
    }

    [Fact]
    public void FewPaymentsNeedNoFile()
    {
        using var directory = new TempDirectory();
        using var sort = new PaymentSort(directory.File("spool"));
        Add(sort, new("KDF", "3113", "5169", "", "", 1, new(2024, 1, 1), "", "", ""));

        Assert.Single(sort.InOrder());
        Assert.False(Directory.Exists(directory.File("spool")));
    }

    private static Payment Expected(LedgerRow row) => new(
        row.Date!.Value, row.Type, row.Item[0] < '5'
            ? Side.Income
            : Side.Expenditure, new Paragraph(ushort.Parse(
                row.Paragraph, CultureInfo.InvariantCulture)), new Item(ushort.Parse(row.Item, CultureInfo.InvariantCulture)),
        row.Event, row.Unit, Money.FromCrowns(row.Amount), Ico.TryParse(row.Id, out var ico) ? ico : default, row.Name, row.Description);

    private static void Add(PaymentSort sort, LedgerRow row)
    {
        var payment = Expected(row);
        var entry = new LedgerEntry
        {
            Paragraph = payment.Paragraph,
            Item = payment.Item,
            Side = payment.Side,
            Amount = payment.Amount,
        };

        var shown = new PaymentTexts
        {
            Event = row.Event.Utf8(),
            Unit = row.Unit.Utf8(),
            Type = row.Type.Utf8(),
            CounterpartyIco = payment.CounterpartyId,
            CounterpartyName = row.Name.Utf8(),
            Description = row.Description.Utf8(),
        };
        sort.Add(entry, payment.Date, shown);
    }
}
