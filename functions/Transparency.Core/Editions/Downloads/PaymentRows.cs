using CsvHelper;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// Some payments of a year as CSV, header first, written as they come: the columns of <c>payments.csv</c> but those that let a row stand
/// alone.
/// </summary>
public sealed class PaymentRows : IDisposable
{
    private readonly CsvWriter _csv;

    /// <param name="stream">Where to write; it is left open.</param>
    public PaymentRows(Stream stream)
    {
        _csv = CsvWriter.Create(stream, EditionFiles.Csv, leaveOpen: true);
        _csv.WriteHeader([.. PublishedTables.PaymentHeader]);
    }

    public void Add(Payment payment)
    {
        PaymentsCsv.WriteFields(_csv, payment);
        _csv.EndRecord();
    }

    /// <summary>What was added stands in the stream then.</summary>
    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();
}
