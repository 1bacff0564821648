using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped;

/// <summary>
/// The amounts of a mapped row: one column for each stage, one for all, or debit and credit (MD, DAL): debit − credit, for expenditure
/// credit − debit.
/// </summary>
internal sealed class MappedAmounts
{
    private readonly (int Index, Stage Stage)[] _columns;
    private readonly bool _booked;
    private readonly bool _hasStageColumns;
    private readonly int _decimals;
    private readonly FileReading _reading;
    private StageAmounts _amounts;

    public MappedAmounts(FileMapping mapping, Func<string, int> indexOf, FileReading reading)
    {
        _hasStageColumns = mapping.Stage is null && !mapping.IsStagedByType;
        _decimals = mapping.Decimals;
        _reading = reading;
        _booked = !_hasStageColumns && indexOf(MappingColumns.Debit) >= 0;
        _columns = _hasStageColumns
            ? [.. MappingColumns.Stages.Select(known => (indexOf(known.Name), known.Stage)).Where(column => column.Item1 >= 0)]
            : _booked ? [(indexOf(MappingColumns.Debit), default), (indexOf(MappingColumns.Credit), default)]
            : [(indexOf(MappingColumns.Amount), default)];
    }

    /// <summary>Where the amounts stand.</summary>
    public int[] Indexes => [.. _columns.Select(column => column.Index)];

    /// <summary>
    /// Whether each stage has a column. An empty amount is then none, and so are those that are missing at the end of a row.
    /// </summary>
    public bool HasStages => _hasStageColumns;

    /// <summary>The first column of an amount.</summary>
    public int First => _columns.Min(column => column.Index);

    /// <summary>The last column that a whole row reaches.</summary>
    public int Last => _columns.Max(column => column.Index);

    /// <summary>The stages that the row says: those whose columns are not empty.</summary>
    public Stages Carried { get; private set; }

    /// <summary>Comes after the item, which decides what debit and credit mean.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="side">The side of the item.</param>
    /// <param name="rowStage">The stage of the row, where no column says it.</param>
    public bool Read(TableRows rows, EntryFields fields, Side side, Stage rowStage)
    {
        _amounts = default;
        Carried = Stages.None;
        var fine = true;
        for (var i = 0; i < _columns.Length; i++)
        {
            var index = _columns[i].Index;
            var stage = _hasStageColumns ? _columns[i].Stage : rowStage;

            if (rows.Text(index).IsEmpty)
                continue;

            fine &= fields.ReadAmount(index, _decimals, out var amount);
            var isSubtracted = _booked && (i == 1) != (side == Side.Expenditure);
            _amounts += StageAmounts.Of(stage, isSubtracted ? -amount : amount);
            Carried |= LedgerAggregation.FlagOf(stage);
        }

        if (_hasStageColumns || Carried != Stages.None)
            return fine;

        // A line of a table may have no money; a document has some.
        _reading.Problem(
            RowProblems.BadAmount,
            rows.Line,
            rows.ColumnName(_columns[0].Index),
            default,
            _booked ? HereOrIn(rows, 1) : AmountParser.Expected);

        return false;
    }

    private Wording HereOrIn(TableRows rows, int other)
    {
        var column = rows.ColumnName(_columns[other].Index);
        return new Wording($"částka zde nebo v {column}", $"an amount here or in {column}");
    }

    public EntryOutcome AddTo(LedgerAggregation ledger, ref LedgerEntry entry)
    {
        if (_hasStageColumns)
            return ledger.Add(entry, Carried, _amounts);

        entry.Amount = _amounts[entry.Stage];

        return ledger.Add(entry);
    }
}
