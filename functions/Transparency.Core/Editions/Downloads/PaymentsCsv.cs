using System.Globalization;
using CsvHelper;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Payments;
using Transparency.Core.Words;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// An edition's <c>payments.csv</c>: sorted so that the payments of one side and paragraph are one range of bytes, which the interface
/// reads
/// by itself.
/// </summary>
public static class PaymentsCsv
{
    /// <param name="payments">In their order.</param>
    /// <param name="labels">Whose they are.</param>
    /// <param name="path">The file to write.</param>
    /// <returns>The range of each side and paragraph.</returns>
    public static IReadOnlyDictionary<(Side Side, Paragraph Paragraph), PaymentRange> Write(
        IEnumerable<Payment> payments,
        RowLabels labels,
        string path)
    {
        var ranges = new Dictionary<(Side, Paragraph), PaymentRange>();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        using var csv = CsvWriter.Create(file, EditionFiles.Csv, leaveOpen: true);
        csv.WriteHeader([.. PublishedTables.Payments.Header]);

        (Side, Paragraph)? open = null;
        long start = 0;

        foreach (var payment in payments)
        {
            if (open != (payment.Side, payment.Paragraph))
            {
                csv.Flush();

                if (open is { } done)
                    ranges[done] = new PaymentRange(start, file.Position - start);

                open = (payment.Side, payment.Paragraph);
                start = file.Position;
            }

            WriteFields(csv, payment);
            WriteLabels(csv, payment, labels);
            csv.EndRecord();
        }

        csv.Flush();

        if (open is { } last)
            ranges[last] = new PaymentRange(start, file.Position - start);

        return ranges;
    }

    /// <summary>Reads rows without the header, as a range holds them.</summary>
    public static IEnumerable<Payment> Read(Stream rows) => Read(rows, hasHeader: false);

    /// <summary>Reads a whole file, in the order of <see cref="PaymentComparer"/>.</summary>
    public static IEnumerable<Payment> ReadFile(Stream file) => Read(file, hasHeader: true);

    private static IEnumerable<Payment> Read(Stream rows, bool hasHeader)
    {
        using var row = new PaymentRow(rows, hasHeader);

        while (row.Read())
            yield return row.ToPayment();
    }

    /// <summary>
    /// The payments of a whole file whose description answers a query. Of the others nothing is made, so that a million are looked through
    /// soon.
    /// </summary>
    public static IEnumerable<(Payment Payment, TextMatch Match)> Matching(Stream file, TextQuery query, CancellationToken cancel)
    {
        using var row = new PaymentRow(file, hasHeader: true);

        while (row.Read())
        {
            cancel.ThrowIfCancellationRequested();

            if (query.In(row.DescriptionBytes) is not TextMatch.None and var match)
                yield return (row.ToPayment(), match);
        }
    }

    internal static void WriteFields(CsvWriter csv, Payment payment)
    {
        csv.WriteField(payment.Date, "yyyy-MM-dd");
        csv.WriteField(SpreadsheetText.Harmless(payment.Type));
        csv.WriteField(payment.Side.Name());
        csv.WriteField(payment.Paragraph.ToString());
        csv.WriteField(payment.Item.ToString());
        csv.WriteField(SpreadsheetText.Harmless(payment.Event));
        csv.WriteField(SpreadsheetText.Harmless(payment.Unit));
        csv.WriteField(payment.Amount.Crowns, "0.00", CultureInfo.InvariantCulture);
        csv.WriteField(payment.CounterpartyId.ToString());
        csv.WriteField(SpreadsheetText.Harmless(payment.CounterpartyName));
        csv.WriteField(SpreadsheetText.Harmless(payment.Description));
    }

    private static void WriteLabels(CsvWriter csv, Payment payment, RowLabels labels)
    {
        LabelCells.Write(csv, labels);
        csv.WriteField(labels.NameOf(payment.Paragraph));
        csv.WriteField(labels.NameOf(payment.Item));
    }
}
