using CsvHelper;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Downloads;

/// <summary>Some payments as CSV of the columns of <c>payments.csv</c>, header first, written as they come.</summary>
public sealed class PaymentRows : IDisposable
{
    private readonly CsvWriter _csv;

    /// <param name="stream">Where to write; it is left open.</param>
    public PaymentRows(Stream stream)
    {
        _csv = CsvWriter.Create(stream, EditionFiles.Csv, leaveOpen: true);
        _csv.WriteHeader([.. PublishedTables.Payments.Header]);
    }

    public void Add(Payment payment) => PaymentsCsv.Write(_csv, payment);

    /// <summary>What was added stands in the stream then.</summary>
    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();
}
