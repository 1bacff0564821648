using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.WideBudget;

/// <summary>Reads the rows of a wide table: each is an entry in every stage that the table has, and counts as one row.</summary>
internal sealed class WideBudgetRows(
    ColumnMap columns,
    int decimals,
    AccountingUnit owner,
    FileReading reading,
    LedgerAggregation ledger)
{
    private readonly int _year = columns[WideBudgetColumns.Year];
    private readonly int _owner = columns[WideBudgetColumns.Owner];
    private readonly int _paragraph = columns[WideBudgetColumns.Paragraph];
    private readonly int _item = columns[WideBudgetColumns.Item];
    private readonly int _event = columns[WideBudgetColumns.Event];
    private readonly int _eventName = columns[WideBudgetColumns.EventName];
    private readonly int _unit = columns[WideBudgetColumns.Unit];
    private readonly int _unitName = columns[WideBudgetColumns.UnitName];
    private readonly (int Index, Stage Stage)[] _stages = [.. WideBudgetColumns.StagesOf(columns)];
    private readonly Money[] _amounts = new Money[3];

    public void Read(TextFile file)
    {
        var events = new RowNames(units: false, columns.NameOf(WideBudgetColumns.Event), reading, ledger);
        var units = new RowNames(units: true, columns.NameOf(WideBudgetColumns.Unit), reading, ledger);
        int[] amounts = [.. _stages.Select(stage => stage.Index)];
        var codes = Math.Max(_paragraph, _item);

        // An empty cell is a zero, and so is one that is missing at the end of a row; but a row without any amount was cut.
        using var rows = new TableRows(file, columns, reading, Math.Max(codes, amounts.Min()) + 1)
        {
            WholeFields = Math.Max(codes, amounts.Max()) + 1,
            Amounts = amounts,
            Surroundings = new SurroundingRows(reading, new TableCodes(_paragraph, _item), amounts)
            {
                Decimals = decimals,
                HasStages = true
            },
        };
        var fields = new EntryFields(rows, reading);

        while (rows.Read())
        {
            if (owner.Settles(rows, _owner) || fields.IsSettledByYear(_year, ledger.Year))
                continue;

            var entry = new LedgerEntry { Line = rows.Line };
            if (!Understands(fields, ref entry))
            {
                reading.Reject();
                continue;
            }

            events.Add(entry.Event, rows.Text(_eventName), rows.Line);
            units.Add(entry.Unit, rows.Text(_unitName), rows.Line);
            reading.Take(Add(ref entry), rows.Line);
        }

        owner.End();
    }

    private bool Understands(EntryFields fields, ref LedgerEntry entry)
    {
        var fine = fields.ReadItem(_item, ref entry) & fields.ReadParagraph(_paragraph, ref entry)
            & fields.ReadCode(_event, _eventName, out var ownEvent) & fields.ReadCode(_unit, _unitName, out var ownUnit);
        entry.Event = ownEvent;
        entry.Unit = ownUnit;

        for (var i = 0; i < _stages.Length; i++)
            fine &= fields.ReadAmount(_stages[i].Index, decimals, out _amounts[i]);

        return fine;
    }

    /// <summary>A row counts when any of its stages does.</summary>
    private EntryOutcome Add(ref LedgerEntry entry)
    {
        bool added = false, duplicate = false, duplicateMoney = false, tooLarge = false;
        for (var i = 0; i < _stages.Length; i++)
        {
            entry.Stage = _stages[i].Stage;
            entry.Amount = _amounts[i];
            var outcome = ledger.Add(entry);
            added |= outcome == EntryOutcome.Added;
            duplicate |= outcome == EntryOutcome.Duplicate;
            duplicateMoney |= outcome == EntryOutcome.Duplicate && entry.Amount != Money.Zero;
            tooLarge |= outcome == EntryOutcome.TooLarge;
        }

        if (tooLarge)
            return EntryOutcome.TooLarge;
        if (!added)
            return duplicate ? EntryOutcome.Duplicate : EntryOutcome.NotPrimary;
        // A stage that stands in another file too is left out without the row being ignored: it is said all the same.
        if (duplicateMoney)
            reading.Gather(BudgetProblems.DuplicateRows, entry.Line, "", default);

        return EntryOutcome.Added;
    }
}
