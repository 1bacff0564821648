using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.InternetStream;

/// <summary>
/// Reads the rows of SR, RU or SK into entries of the file's stage, whatever their agenda. All problems of a row are said, then it is
/// rejected once.
/// </summary>
internal sealed class InternetStreamRows(ColumnMap columns, FileReading reading, Stage stage)
{
    private readonly int _year = columns[InternetStreamColumns.Year];
    private readonly int _date = columns[InternetStreamColumns.Date];
    private readonly int _type = columns[InternetStreamColumns.Type];
    private readonly int _document = columns[InternetStreamColumns.Document];
    private readonly int _event = columns[InternetStreamColumns.Event];
    private readonly int _eventName = columns[InternetStreamColumns.EventName];
    private readonly int _unit = columns[InternetStreamColumns.Unit];
    private readonly int _unitName = columns[InternetStreamColumns.UnitName];
    private readonly int _paragraph = columns[InternetStreamColumns.Paragraph];
    private readonly int _item = columns[InternetStreamColumns.Item];
    private readonly int _counterpartyId = columns[InternetStreamColumns.CounterpartyId];
    private readonly int _counterpartyName = columns[InternetStreamColumns.CounterpartyName];
    private readonly int _debit = columns[InternetStreamColumns.Debit];
    private readonly int _credit = columns[InternetStreamColumns.Credit];
    private readonly int _description = columns[InternetStreamColumns.Description];

    public void ReadInto(LedgerAggregation ledger, TextFile file)
    {
        int[] required = [_paragraph, _item, _debit, _credit];
        var events = new RowNames(units: false, columns.NameOf(InternetStreamColumns.Event), reading, ledger);
        var units = new RowNames(units: true, columns.NameOf(InternetStreamColumns.Unit), reading, ledger);
        int[] amounts = [_debit, _credit];
        using var rows = new TableRows(file, columns, reading, required.Max() + 1, _description)
        {
            Amounts = amounts,
            Surroundings = new SurroundingRows(reading, new TableCodes(_paragraph, _item), amounts) { Date = _date, Type = _type },
        };
        var fields = new EntryFields(rows, reading);

        while (rows.Read())
        {
            if (fields.IsSettledByYear(_year, ledger.Year))
                continue;

            var entry = new LedgerEntry { Stage = stage, Line = rows.Line };
            if (!Understands(rows, fields, ref entry, ledger.Year))
            {
                reading.Reject();
                continue;
            }

            events.Add(entry.Event, rows.Text(_eventName), rows.Line);
            units.Add(entry.Unit, rows.Text(_unitName), rows.Line);
            reading.Take(ledger.Add(entry), rows.Line);
        }
    }

    private bool Understands(TableRows rows, EntryFields fields, ref LedgerEntry entry, FiscalYear year)
    {
        var fine = fields.ReadItem(_item, ref entry) & fields.ReadParagraph(_paragraph, ref entry) & ReadAmount(rows, fields, ref entry)
            & fields.ReadCode(_event, _eventName, out var ownEvent) & fields.ReadCode(_unit, _unitName, out var ownUnit);
        entry.Event = ownEvent;
        entry.Unit = ownUnit;
        entry.Type = fields.Type(_type);
        entry.Document = rows.Text(_document);

        // The day of a budget's row is that of its approval, often in the year before, and counts for nothing.
        if (stage == Stage.Actual)
            fine &= ReadDate(rows, fields, ref entry, year);
        if (!fine)
            return false;

        fields.ReadCounterparty(_counterpartyId, _counterpartyName, ref entry);
        entry.Description = rows.Text(_description);

        return true;
    }

    /// <summary>Income and financing are debit less credit, expenditure credit less debit; one of the two may be empty.</summary>
    private bool ReadAmount(TableRows rows, EntryFields fields, ref LedgerEntry entry)
    {
        if (!(fields.ReadAmount(_debit, out var debit) & fields.ReadAmount(_credit, out var credit)))
            return false;

        if (rows.Text(_debit).IsEmpty && rows.Text(_credit).IsEmpty)
        {
            reading.Problem(
                RowProblems.BadAmount,
                rows.Line,
                rows.ColumnName(_debit),
                default,
                new("částka v CASTKA_MD nebo CASTKA_DAL", "an amount in CASTKA_MD or CASTKA_DAL"));
            return false;
        }

        entry.Amount = entry.Side == Side.Expenditure ? credit - debit : debit - credit;

        return true;
    }

    private bool ReadDate(TableRows rows, EntryFields fields, ref LedgerEntry entry, FiscalYear year)
    {
        entry.IsPayment = RecordTypes.IsInvoice(entry.Type);

        if (rows.Text(_date).IsEmpty)
        {
            if (entry.IsPayment)
                reading.Gather(RowProblems.PaymentWithoutDate, rows.Line, columns.NameOf(InternetStreamColumns.Date), default);

            return true;
        }

        return fields.ReadDate(_date, year, ref entry);
    }
}
