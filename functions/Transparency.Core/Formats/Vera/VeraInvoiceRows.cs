using System.Buffers.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Vera;

/// <summary>Reads the rows of VERA's book of invoices. The budget is of cash, so an invoice counts on the day when it is paid.</summary>
internal sealed class VeraInvoiceRows(ColumnMap columns, VeraFolder folder, FileReading reading, LedgerAggregation ledger)
{
    /// <summary>A paragraph stands in two columns.</summary>
    private static readonly Wording HalfExpected =
        new("dvě číslice, například 36 v OD a 12 v PA", "two digits, such as 36 in OD and 12 in PA");

    private readonly int _amount = columns[VeraInvoices.Amount];
    private readonly int _item = columns[VeraInvoices.Item];
    private readonly int _section = columns[VeraInvoices.Section];
    private readonly int _rest = columns[VeraInvoices.ParagraphRest];
    private readonly int _id = columns[VeraInvoices.CounterpartyId];
    private readonly int _name = columns[VeraInvoices.CounterpartyName];
    private readonly int _description = columns[VeraInvoices.Description];
    private readonly int _paidOn = columns[VeraInvoices.PaidOn];

    public void Read(TextFile file)
    {
        var required = Math.Max(Math.Max(_amount, _item), Math.Max(_section, _rest)) + 1;
        using var rows = new TableRows(file, columns, reading, required, _description);
        var fields = new EntryFields(rows, reading);

        while (rows.Read())
        {
            if (folder.HasPayments)
                reading.Ignore(IgnoredKinds.DetailOfAccounting);
            else if (rows.Text(_item).IsEmpty && rows.Text(_section).IsEmpty && rows.Text(_rest).IsEmpty)
                reading.Ignore(IgnoredKinds.Unclassified);
            else if (rows.Text(_paidOn).IsEmpty)
                reading.Ignore(IgnoredKinds.Unpaid);
            else
                Take(rows, fields);
        }
    }

    private void Take(TableRows rows, EntryFields fields)
    {
        var entry = new LedgerEntry { Stage = Stage.Actual, IsPayment = true, Type = VeraEntries.ReceivedInvoice, Line = rows.Line };
        var fine =
            fields.ReadItem(_item, ref entry) & ReadParagraph(rows, ref entry) & ReadAmount(
                rows, fields, ref entry) & fields.ReadDateOfMany(
                _paidOn, ref entry);

        if (!fine)
        {
            reading.Reject();
            return;
        }

        if (IgnoredOrNull(entry) is { } kind)
        {
            if (kind == IgnoredKinds.OtherYear)
                reading.Years.LeaveOutDay();
            else
                reading.Ignore(kind);

            return;
        }

        VeraCounterparty.Read(rows, fields, _id, _name, ref entry);
        entry.Description = rows.Text(_description);
        reading.Take(folder.HasAccounting ? ledger.Show(entry) : ledger.Add(entry), rows.Line);
    }

    /// <summary>A bill that is paid from an income item lowers that, or was received by mistake; its sign is not known.</summary>
    private IgnoredKind? IgnoredOrNull(in LedgerEntry entry) =>
        entry.Side != Side.Expenditure ? IgnoredKinds.NotExpenditure
        : entry.Date is { } date && date.Year != ledger.Year.Value ? IgnoredKinds.OtherYear
        : folder.HasAccounting && !PaymentPrivacy.Shows(entry.Item) ? IgnoredKinds.DetailOfAccounting
        : null;

    private bool ReadAmount(TableRows rows, EntryFields fields, ref LedgerEntry entry)
    {
        if (rows.Text(_amount).IsEmpty)
        {
            reading.Problem(RowProblems.BadAmount, rows.Line, rows.ColumnName(_amount), default, AmountParser.Expected);
            return false;
        }

        var read = fields.ReadAmount(_amount, out var amount);
        entry.Amount = amount;

        return read;
    }

    /// <summary>OD 36 and PA 12 are the paragraph 3612; each half may have lost its leading zero.</summary>
    private bool ReadParagraph(TableRows rows, ref LedgerEntry entry)
    {
        if (!TryHalf(rows.Text(_section), out var section) || !TryHalf(rows.Text(_rest), out var rest))
        {
            var wrong = TryHalf(rows.Text(_section), out _) ? _rest : _section;
            var kind = SpreadsheetMarks.IsError(rows.Text(wrong)) ? RowProblems.SpreadsheetError : RowProblems.BadParagraph;
            reading.Problem(kind, rows.Line, rows.ColumnName(wrong), rows.Text(wrong), HalfExpected);

            return false;
        }

        entry.Paragraph = new Paragraph((ushort)((section * 100) + rest));
        if (entry.Paragraph.IsNone && entry.Side == Side.Expenditure)
            reading.Gather(RowProblems.ExpenditureWithoutParagraph, rows.Line, rows.ColumnName(_section), default);

        return true;
    }

    private static bool TryHalf(ReadOnlySpan<byte> text, out int half)
    {
        half = 0;

        if (text.IsEmpty)
            return true;

        return text.Length <= 2 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9') && Utf8Parser.TryParse(text, out half, out _);
    }
}
