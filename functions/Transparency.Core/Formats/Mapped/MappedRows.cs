using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.Mapped;

/// <summary>Reads the rows of a mapped table, one entry each. All problems of a row are said, then it is rejected once.</summary>
internal sealed class MappedRows
{
    private readonly TextFile _file;
    private readonly ColumnMap _columns;
    private readonly FileReading _reading;
    private readonly MappedAmounts _amounts;
    private readonly RecordTypesSeen _types = new();
    private readonly Stage? _stage;
    private readonly bool _isStagedByType;
    private readonly int _decimals;
    private readonly int _year, _paragraph, _item, _event, _unit, _date, _type, _counterpartyId, _counterpartyName, _description;

    public MappedRows(TextFile file, FileMapping mapping, ColumnMap columns, FileReading reading, int year)
    {
        _file = file;
        _columns = columns;
        _reading = reading;
        _stage = mapping.Stage;
        _isStagedByType = mapping.IsStagedByType;
        _decimals = mapping.Decimals;

        int IndexOf(string meaning) => mapping.Columns.TryGetValue(meaning, out var name) ? columns[name] : -1;

        _year = year;
        _paragraph = IndexOf(MappingColumns.Paragraph);
        _item = IndexOf(MappingColumns.Item);
        _event = IndexOf(MappingColumns.Event);
        _unit = IndexOf(MappingColumns.Unit);
        _date = IndexOf(MappingColumns.Date);
        _type = IndexOf(MappingColumns.Type);
        _counterpartyId = IndexOf(MappingColumns.CounterpartyId);
        _counterpartyName = IndexOf(MappingColumns.CounterpartyName);
        _description = IndexOf(MappingColumns.Description);
        _amounts = new MappedAmounts(mapping, IndexOf, reading);
    }

    /// <summary>Whose rows count where a column says whose they are.</summary>
    public required AccountingUnit Unit { get; init; }

    /// <summary>The column, or -1.</summary>
    public required int UnitColumn { get; init; }

    public void ReadInto(LedgerAggregation ledger)
    {
        var codes = Math.Max(_paragraph, _item);
        using var rows = new TableRows(
            _file,
            _columns,
            _reading,
            Math.Max(codes, _amounts.HasStages ? _amounts.First : _amounts.Last) + 1,
            _description)
        {
            WholeFields = Math.Max(codes, _amounts.Last) + 1,
            Amounts = _amounts.Indexes,
            Surroundings = new SurroundingRows(_reading, new TableCodes(_paragraph, _item), _amounts.Indexes)
            {
                Date = _date,
                Type = _type,
                Decimals = _decimals,
                HasStages = _amounts.HasStages,
                KeepsRowsWithoutCodes = _paragraph >= 0,
            },
        };
        var fields = new EntryFields(rows, _reading);

        while (rows.Read())
        {
            // Headings and sums between the rows of a table carry neither code.
            if (_paragraph >= 0 && rows.Text(_item).IsEmpty && rows.Text(_paragraph).IsEmpty)
            {
                rows.Surroundings?.DoubtUnlessSum(rows);
                _reading.Ignore(IgnoredKinds.WithoutCodes);
                continue;
            }

            if (Unit.Settles(rows, UnitColumn) || fields.IsSettledByYear(_year, ledger.Year))
                continue;

            // The day is that of the actual amount, where the row has amounts of other stages beside it.
            var entry = new LedgerEntry { Line = rows.Line, Stage = Stage.Actual };
            if (!Understands(rows, fields, ref entry, ledger.Year))
                _reading.Reject();
            else if (_amounts.Carried == Stages.None)
                _reading.Ignore(IgnoredKinds.WithoutAmounts);
            else
                _reading.Take(_amounts.AddTo(ledger, ref entry), rows.Line);
        }

        Unit.End();

        if (_isStagedByType)
            _types.End(_reading, _columns.Header.Columns[_type]);
        else if (_type >= 0 && _stage is not null)
            _types.EndOfOneStage(_reading, _columns.Header.Columns[_type]);
    }

    private bool Understands(TableRows rows, EntryFields fields, ref LedgerEntry entry, FiscalYear year)
    {
        entry.Stage = StageOf(rows);

        // The day of a budget's row is that of its approval, often in the year before, and counts for nothing.
        var hasDays = entry.Stage == Stage.Actual;
        var fine = fields.ReadItem(_item, ref entry) & ReadParagraph(fields, ref entry)
            & _amounts.Read(rows, fields, entry.Side, entry.Stage)
            & fields.ReadCode(_event, -1, out var ownEvent) & fields.ReadCode(_unit, -1, out var ownUnit);

        entry.Event = ownEvent;
        entry.Unit = ownUnit;

        if (hasDays && !rows.Text(_date).IsEmpty)
            fine &= fields.ReadDate(_date, year, ref entry);
        if (!fine)
            return false;

        fields.ReadCounterparty(_counterpartyId, _counterpartyName, ref entry);
        entry.Type = fields.Type(_type);
        entry.Description = rows.Text(_description);

        if (hasDays)
            entry.IsPayment = IsPayment(entry);
        if (_type >= 0)
            _types.Count(entry);

        return true;
    }

    /// <summary>What the mapping states; or what the type says, as in a ledger; actual of a table with a column for each stage.</summary>
    private Stage StageOf(TableRows rows)
    {
        var meant = _type < 0 ? Stage.Actual : RecordTypesSeen.StageOf(_types.KindOf(rows.Text(_type)));

        return _isStagedByType ? meant : _stage ?? Stage.Actual;
    }

    /// <summary>A table of income alone may do without a column of paragraphs.</summary>
    private bool ReadParagraph(EntryFields fields, ref LedgerEntry entry)
    {
        if (_paragraph >= 0)
            return fields.ReadParagraph(_paragraph, ref entry);
        if (entry.Side == Side.Expenditure)
            _reading.Gather(RowProblems.ExpenditureWithoutParagraph, entry.Line, MappingColumns.Paragraph, default);

        return true;
    }

    /// <summary>Where no column says what is an invoice, a dated row with a counterparty is one.</summary>
    private bool IsPayment(in LedgerEntry entry)
    {
        if (_type < 0)
            return entry.Date is not null && !(entry.CounterpartyId.IsEmpty && entry.CounterpartyName.IsEmpty);
        if (!RecordTypes.IsInvoice(entry.Type))
            return false;
        if (entry.Date is null)
            _reading.Gather(RowProblems.PaymentWithoutDate, entry.Line, MappingColumns.Date, default);

        return true;
    }
}
