using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.CityVizor;

/// <summary>
/// Reads the rows of a CityVizor data or payments file into entries. All problems of a row are said, then it is rejected once.
/// </summary>
internal sealed class CityVizorRows(TextFile file, ColumnMap columns, FileReading reading, bool paymentsOnly)
{
    private readonly RecordTypesSeen _types = new();
    private readonly int _type = columns[CityVizorColumns.Type];
    private readonly int _paragraph = columns[CityVizorColumns.Paragraph];
    private readonly int _item = columns[CityVizorColumns.Item];
    private readonly int _event = columns[CityVizorColumns.Event];
    private readonly int _unit = columns[CityVizorColumns.Unit];
    private readonly int _date = columns[CityVizorColumns.Date];
    private readonly int _year = columns[CityVizorColumns.Year];
    private readonly int _counterpartyId = columns[CityVizorColumns.CounterpartyId];
    private readonly int _counterpartyName = columns[CityVizorColumns.CounterpartyName];
    private readonly int _description = columns[CityVizorColumns.Description];
    private readonly (int Index, bool IsBudget)[] _amounts =
        [.. CityVizorColumns.Amounts.Where(columns.Has).Select(name => (columns[name], CityVizorColumns.IsBudget(name)))];

    public void ReadInto(LedgerAggregation ledger)
    {
        var required = Math.Max(_paragraph, _item);
        required = Math.Max(required, _amounts.Length == 1 ? _amounts[0].Index : 0) + 1;
        int[] amounts = [.. _amounts.Select(amount => amount.Index)];
        using var rows = new TableRows(file, columns, reading, required, _description)
        {
            Amounts = amounts,
            Surroundings = new SurroundingRows(reading, new TableCodes(_paragraph, _item), amounts) { Date = _date, Type = _type },
        };
        var fields = new EntryFields(rows, reading);

        while (rows.Read())
        {
            if (fields.IsSettledByYear(_year, ledger.Year))
                continue;

            var entry = default(LedgerEntry);
            if (!Understands(rows, fields, ref entry, ledger))
                reading.Reject();
            else
                reading.Take(ledger.Add(entry), rows.Line);
        }

        _types.End(reading, CityVizorColumns.Type);
    }

    private bool Understands(TableRows rows, EntryFields fields, ref LedgerEntry entry, LedgerAggregation ledger)
    {
        var fine = fields.ReadItem(_item, ref entry) & fields.ReadParagraph(_paragraph, ref entry) & ReadAmount(
            rows, fields, ref entry) & ReadDate(rows, fields, ref entry, ledger)
            & fields.ReadCode(_event, out var ownEvent) & fields.ReadCode(_unit, out var ownUnit);
        if (!fine)
            return false;

        entry.Event = ownEvent;
        entry.Unit = ownUnit;
        entry.Description = rows.Text(_description);
        fields.ReadCounterparty(_counterpartyId, _counterpartyName, ref entry);
        entry.Line = rows.Line;
        _types.Count(entry);

        return true;
    }

    private bool ReadAmount(TableRows rows, EntryFields fields, ref LedgerEntry entry)
    {
        entry.Type = fields.Type(_type);
        var kind = _types.KindOf(rows.Text(_type));
        var budget = kind is RecordKind.Approved or RecordKind.Amended;
        var found = false;

        foreach (var (index, isBudget) in _amounts)
        {
            // With one amount column an empty amount is a mistake; with four, three of them are empty.
            if (_amounts.Length > 1 && rows.Text(index).IsEmpty)
                continue;
            if (!fields.ReadRequiredAmount(index, out var amount))
                return false;

            found = true;

            if (amount == Money.Zero)
                continue;

            entry.Amount = amount;
            budget |= isBudget;
            break;
        }

        if (!found)
        {
            reading.Problem(
                RowProblems.BadAmount,
                rows.Line,
                rows.ColumnName(_amounts[0].Index),
                default,
                new("částka v jednom ze sloupců částek", "an amount in one of the amount columns"));
        }

        entry.Stage = kind == RecordKind.Approved ? Stage.Approved : budget ? Stage.Amended : Stage.Actual;
        entry.IsPayment = !budget && (paymentsOnly || kind == RecordKind.Invoice);

        return found;
    }

    private bool ReadDate(TableRows rows, EntryFields fields, ref LedgerEntry entry, LedgerAggregation ledger)
    {
        var text = rows.Text(_date);
        if (text.IsEmpty)
        {
            if (paymentsOnly)
            {
                reading.Problem(
                    RowProblems.BadDate,
                    rows.Line,
                    rows.ColumnName(_date),
                    text,
                    new("den platby, například 2024-01-31", "the day of the payment, such as 2024-01-31"));
                return false;
            }

            if (entry.IsPayment)
            {
                reading.Gather(
                    RowProblems.PaymentWithoutDate, rows.Line, _date < 0 ? CityVizorColumns.Date : rows.ColumnName(_date), default);
            }

            return true;
        }

        return fields.ReadDate(_date, ledger.Year, ref entry);
    }
}
