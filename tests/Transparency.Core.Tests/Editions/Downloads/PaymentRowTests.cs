using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Payments;

namespace Transparency.Core.Tests.Editions.Downloads;

public sealed class PaymentRowTests
{
    [Theory]
    [InlineData("0.00", 0)]
    [InlineData("-0.05", -5)]
    [InlineData("-12.50", -1250)]
    [InlineData("1234567890123.99", 123456789012399)]
    [InlineData("7", 700)]
    [InlineData("7.5", 750)]
    public void AmountsAreWholeHalere(string amount, long halere)
    {
        using var file = Rows($"2024-02-29,,income,0000,1111,,,{amount},,,\r\n");
        using var row = new PaymentRow(file, hasHeader: false);

        Assert.True(row.Read());
        Assert.Equal(new Money(halere), row.Amount);
        Assert.Equal((new DateOnly(2024, 2, 29), Side.Income), (row.Date, row.Side));
        Assert.False(row.Read());
    }

    [Theory]
    [InlineData("2024-02-01,,costs,0000,1111,,,1.00,,,")]
    [InlineData("2024-2-001,,income,0000,1111,,,1.00,,,")]
    [InlineData("2024-02-01,,income,00x0,1111,,,1.00,,,")]
    public void WhatIsNoPaymentIsNotTakenForOne(string text)
    {
        using var file = Rows(text + "\r\n");
        using var row = new PaymentRow(file, hasHeader: false);

        Assert.True(row.Read());
        Assert.Throws<InvalidDataException>(row.ToPayment);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RowsOfARandomLedgerComeBackAsTheyWere(int seed)
    {
        var text = new StringBuilder();

        foreach (var ledgerRow in RandomLedger.Rows(seed).Where(row => row.IsPayment))
        {
            text
                .AppendJoin(';', ledgerRow.Fields().Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
                .Append('\n');
        }

        using var reading = TestFolder.ReadRows(text.ToString());
        var payments = new List<Payment>();
        using var file = new MemoryStream();

        using (var written = new PaymentRows(file))
        {
            foreach (var payment in reading.Payments.InOrder())
            {
                written.Add(payment);
                payments.Add(payment);
            }
        }

        file.Position = 0;

        Assert.Equal(payments, PaymentsCsv.ReadFile(file));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    private static MemoryStream Rows(string text) => new(Encoding.UTF8.GetBytes(text));
}
