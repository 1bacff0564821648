using Transparency.Core.Budgets;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats;

/// <summary>Reads the rows of a CityVizor data or payments file into entries. All problems of a row are said, then it is rejected once.</summary>
internal sealed class CityVizorRows(TextFile file, ColumnMap columns, FileReading reading, bool paymentsOnly)
{
    private const int LongestType = 16;

    private readonly int _type = columns[CityVizorColumns.Type];
    private readonly int _paragraph = columns[CityVizorColumns.Paragraph];
    private readonly int _item = columns[CityVizorColumns.Item];
    private readonly int _event = columns[CityVizorColumns.Event];
    private readonly int _unit = columns[CityVizorColumns.Unit];
    private readonly int _date = columns[CityVizorColumns.Date];
    private readonly int _counterpartyId = columns[CityVizorColumns.CounterpartyId];
    private readonly int _counterpartyName = columns[CityVizorColumns.CounterpartyName];
    private readonly int _description = columns[CityVizorColumns.Description];
    private readonly (int Index, bool IsBudget)[] _amounts =
        [.. CityVizorColumns.Amounts.Where(columns.Has).Select(name => (columns[name], CityVizorColumns.IsBudget(name)))];

    public void ReadInto(LedgerAggregation ledger)
    {
        var required = Math.Max(_paragraph, _item);
        required = Math.Max(required, _amounts.Length == 1 ? _amounts[0].Index : 0) + 1;
        using var rows = new TableRows(file, columns, reading, required, _description);
        while (rows.Read())
        {
            var entry = default(LedgerEntry);
            if (!Understands(rows, ref entry, ledger)) reading.Reject();
            else Add(rows, entry, ledger);
        }
    }

    private void Add(TableRows rows, in LedgerEntry entry, LedgerAggregation ledger)
    {
        switch (ledger.Add(entry))
        {
            case EntryOutcome.Added:
                reading.Accept();
                break;
            case EntryOutcome.Duplicate:
                reading.Gather(BudgetProblems.DuplicateRows, rows.Line, "", default);
                reading.Ignore("duplicate");
                break;
            default:
                reading.Problem(RowProblems.AmountOutOfRange, rows.Line, rows.ColumnName(_amounts[0].Index), rows.Text(_amounts[0].Index), "amounts that add up to less than 40 quadrillion CZK");
                reading.Reject();
                break;
        }
    }

    private bool Understands(TableRows rows, ref LedgerEntry entry, LedgerAggregation ledger)
    {
        var fine = ReadItem(rows, ref entry) & ReadParagraph(rows, ref entry) & ReadAmount(rows, ref entry) & ReadDate(rows, ref entry, ledger);
        entry.Event = rows.Text(_event);
        entry.Unit = rows.Text(_unit);
        fine &= IsCode(rows, entry.Event, _event) & IsCode(rows, entry.Unit, _unit);
        if (!fine) return false;
        entry.CounterpartyName = rows.Text(_counterpartyName);
        entry.Description = rows.Text(_description);
        ReadCounterpartyId(rows, ref entry);
        entry.Line = rows.Line;
        return true;
    }

    private bool ReadItem(TableRows rows, ref LedgerEntry entry)
    {
        var text = rows.Text(_item);
        if (CodeParser.TryParse(text, out Item item))
        {
            entry.Item = item;
            entry.Side = item.Side.GetValueOrDefault();
            return true;
        }
        reading.Problem(text.IsEmpty ? RowProblems.MissingItem : RowProblems.BadItem, rows.Line, rows.ColumnName(_item), text, "four digits, class 1 to 8, such as 5169");
        return false;
    }

    private bool ReadParagraph(TableRows rows, ref LedgerEntry entry)
    {
        var text = rows.Text(_paragraph);
        if (!CodeParser.TryParse(text, out Paragraph paragraph))
        {
            reading.Problem(RowProblems.BadParagraph, rows.Line, rows.ColumnName(_paragraph), text, "at most four digits, such as 3113");
            return false;
        }
        entry.Paragraph = paragraph;
        if (paragraph.IsNone && entry.Side == Side.Expenditure) reading.Gather(RowProblems.ExpenditureWithoutParagraph, rows.Line, rows.ColumnName(_paragraph), text);
        return true;
    }

    private bool ReadAmount(TableRows rows, ref LedgerEntry entry)
    {
        entry.Type = Cut(rows.Text(_type));
        var budget = entry.Type.SequenceEqual("ROZ"u8);
        var found = false;
        foreach (var (index, isBudget) in _amounts)
        {
            var text = rows.Text(index);
            // With one amount column an empty amount is a mistake; with four, three of them are empty.
            if (text.IsEmpty && _amounts.Length > 1) continue;
            var outcome = AmountParser.Parse(text, out var amount);
            if (outcome is AmountParser.Outcome.NotANumber or AmountParser.Outcome.OutOfRange)
            {
                reading.Problem(
                    outcome == AmountParser.Outcome.NotANumber ? RowProblems.BadAmount : RowProblems.AmountOutOfRange,
                    rows.Line, rows.ColumnName(index), text,
                    outcome == AmountParser.Outcome.NotANumber ? "a number such as 1234.56 or 1 234,56" : "less than a trillion CZK");
                return false;
            }
            if (outcome == AmountParser.Outcome.Rounded) reading.Gather(RowProblems.AmountRounded, rows.Line, rows.ColumnName(index), text);
            found = true;
            if (amount == Money.Zero) continue;
            entry.Amount = amount;
            budget |= isBudget;
            break;
        }
        if (!found) reading.Problem(RowProblems.BadAmount, rows.Line, rows.ColumnName(_amounts[0].Index), "", "an amount in one of the amount columns");
        entry.Stage = budget ? Stage.Amended : Stage.Actual;
        entry.IsPayment = !budget && (paymentsOnly || entry.Type.SequenceEqual("KDF"u8) || entry.Type.SequenceEqual("KOF"u8));
        return found;
    }

    /// <summary>A record type is a word; what is longer is cut between two letters.</summary>
    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> type)
    {
        var end = Math.Min(type.Length, LongestType);
        while (end < type.Length && (type[end] & 0xC0) == 0x80) end--;
        return type[..end];
    }

    private bool ReadDate(TableRows rows, ref LedgerEntry entry, LedgerAggregation ledger)
    {
        var text = rows.Text(_date);
        if (text.IsEmpty)
        {
            if (paymentsOnly)
            {
                reading.Problem(RowProblems.BadDate, rows.Line, rows.ColumnName(_date), text, "the day of the payment, such as 2024-01-31");
                return false;
            }
            if (entry.IsPayment) reading.Gather(RowProblems.PaymentWithoutDate, rows.Line, _date < 0 ? CityVizorColumns.Date : rows.ColumnName(_date), default);
            return true;
        }
        if (!DateParser.TryParse(text, out var date))
        {
            reading.Problem(RowProblems.BadDate, rows.Line, rows.ColumnName(_date), text, "a day such as 2024-01-31 or 31.1.2024");
            return false;
        }
        entry.Date = date;
        if (date < ledger.Year.FirstDay || date > ledger.Year.LastDay) reading.Problem(RowProblems.DateOutsideYear, rows.Line, rows.ColumnName(_date), text, $"a day of {ledger.Year}");
        return true;
    }

    private bool IsCode(TableRows rows, ReadOnlySpan<byte> text, int index)
    {
        if (TableRows.CanBeCode(text)) return true;
        reading.Problem(RowProblems.BadCode, rows.Line, rows.ColumnName(index), text, "at most 64 characters");
        return false;
    }

    private void ReadCounterpartyId(TableRows rows, ref LedgerEntry entry)
    {
        var text = rows.Text(_counterpartyId);
        // Accounting systems write zeros where there is nobody.
        if (!text.ContainsAnyExcept((byte)'0', (byte)' ')) return;
        entry.CounterpartyId = text;
        if (Ico.TryParse(text, out var ico)) entry.CounterpartyIco = ico;
        else reading.Problem(RowProblems.BadIco, rows.Line, rows.ColumnName(_counterpartyId), text, "eight digits with a right check digit");
    }
}
