using Transparency.Core.Budgets.Classification;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Downloads;

/// <summary>An edition's <c>payments.parquet</c>, the twin of <c>payments.csv</c>.</summary>
internal sealed class PaymentsParquet(RowLabels labels, string path) : IDisposable
{
    private readonly ParquetTable _table = new(PublishedTables.Payments, path);

    /// <summary>Passes payments on, and writes each on its way; all of them are in the file once they are passed.</summary>
    public IEnumerable<Payment> Writing(IEnumerable<Payment> payments)
    {
        foreach (var payment in payments)
        {
            Write(payment);
            yield return payment;
        }

        _table.Complete();
    }

    public void Dispose() => _table.Dispose();

    private void Write(Payment payment)
    {
        var rows = _table.Rows;
        rows.Day(payment.Date);
        rows.Text(payment.Type);
        rows.Text(payment.Side.Name());
        rows.Text(labels.CodeOf(payment.Paragraph));
        rows.Text(labels.CodeOf(payment.Item));
        rows.Text(payment.Event);
        rows.Text(payment.Unit);
        rows.Amount(payment.Amount);
        rows.Text(payment.CounterpartyId.ToString());
        rows.Text(payment.CounterpartyName);
        rows.Text(payment.Description);

        rows.Place(labels);
        rows.Text(labels.NameOf(payment.Paragraph));
        rows.Text(labels.NameOf(payment.Item));
        rows.Text(labels.SectionOf(payment.Paragraph));
        rows.Text(labels.ClassOf(payment.Item));
        rows.Text(labels.NameOfEvent(payment.Event));
        rows.Text(labels.NameOfUnit(payment.Unit));
        _table.EndRow();
    }
}
