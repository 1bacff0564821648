using System.Buffers.Text;
using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.Prague;

/// <summary>
/// Makes entries of rows: one row is an entry in each stage that its file carries, in thousands of CZK, positive on every side.
/// </summary>
internal sealed class PragueEntries
{
    private readonly FileReading _reading;
    private readonly LedgerAggregation _ledger;
    private readonly PragueFolder _folder;
    private readonly RowNames _areas;
    private readonly string[] _columns;
    private readonly int[] _places;
    private readonly Stage[] _stages;
    private readonly Stages _carried;
    private readonly Money[] _amounts;
    private bool _isFull;

    /// <param name="columns">The columns of amounts that the file has.</param>
    /// <param name="folder">Which other files have them.</param>
    /// <param name="reading">The books of the file.</param>
    /// <param name="ledger">Takes the entries.</param>
    public PragueEntries(IEnumerable<string> columns, PragueFolder folder, FileReading reading, LedgerAggregation ledger)
    {
        _reading = reading;
        _ledger = ledger;
        _folder = folder;
        _areas = new RowNames(units: true, PragueColumns.Area, reading, ledger);
        _columns = [.. columns.Where(folder.IsUsed)];
        _places = [.. _columns.Select(column => Array.IndexOf(PragueColumns.Amounts, column))];
        _stages = [.. _columns.Select(PragueColumns.StageOf)];
        _carried = _columns.Aggregate(Stages.None, (stages, column) => stages | PragueColumns.CarriedBy(column));
        _amounts = new Money[_columns.Length];
    }

    /// <summary>
    /// The decimal mark that the amounts of a column show, by its place in <see cref="PragueColumns.Amounts"/>; 0 where they show none.
    /// Null in a JSON, whose numbers have a point.
    /// </summary>
    public Func<int, byte>? DecimalMarkOf { get; init; }

    public void Take(in PragueRow row)
    {
        if (_columns.Length == 0)
        {
            _reading.Ignore(IgnoredKinds.Superseded);
            return;
        }

        if (IsOfAnotherYear(row))
            return;

        var fine = ReadAmounts(row);
        if (IsWithoutCodes(row) && fine)
        {
            LeaveOut(row);
            return;
        }

        var entry = new LedgerEntry { Line = row.Line, Document = row.Purpose };
        fine &= ReadItem(row, ref entry);
        if (fine & ReadParagraph(row, ref entry) & ReadArea(row, ref entry))
            Add(row, ref entry);
        else
            _reading.Reject();
    }

    /// <summary>A year that cannot be read rejects the row; a row without one is of the folder's year.</summary>
    private bool IsOfAnotherYear(in PragueRow row)
    {
        if (row.Year.IsEmpty || _reading.Years.IsOwn(row.Year))
            return false;

        var line = row.LineOf(PragueColumns.Year);

        if (!YearColumn.TryParse(row.Year, out var year))
        {
            _reading.Problem(RowProblems.BadDate, line, PragueColumns.Year, row.Year, YearColumn.Expected);
            _reading.Reject();
            return true;
        }

        if (year == _ledger.Year.Value)
        {
            _reading.Years.SayOwn();
            return false;
        }

        _reading.Years.LeaveOut(year, line, PragueColumns.Year);

        return true;
    }

    /// <summary>
    /// The city keeps a row of neither area nor paragraph nor item, whose hundred crowns are no part of the budget: without them it
    /// balances.
    /// A paragraph or an area with item 0000 is a mistake.
    /// </summary>
    private static bool IsWithoutCodes(in PragueRow row) =>
        row.Item.SequenceEqual("0000"u8) && !row.Paragraph.ContainsAnyExcept((byte)'0') && !row.Area.ContainsAnyExcept((byte)'0');

    private void LeaveOut(in PragueRow row)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_amounts[i] != Money.Zero)
                _reading.Gather(RowProblems.MoneyWithoutItem, row.LineOf(_columns[i]), _columns[i], row.Amount(_places[i]));
        }

        _reading.Ignore(IgnoredKinds.NoItem);
    }

    private bool ReadItem(in PragueRow row, ref LedgerEntry entry)
    {
        if (CodeParser.TryParse(row.Item, out Item item))
        {
            entry.Item = item;
            entry.Side = item.Side.GetValueOrDefault();
            return true;
        }

        var kind = row.Item.IsEmpty ? RowProblems.MissingItem : OrSpreadsheetError(row.Item, RowProblems.BadItem);
        _reading.Problem(kind, row.LineOf(PragueColumns.Item), PragueColumns.Item, row.Item, CodeParser.ItemExpected);

        return false;
    }

    private bool ReadParagraph(in PragueRow row, ref LedgerEntry entry)
    {
        if (!CodeParser.TryParse(row.Paragraph, out Paragraph paragraph))
        {
            var line = row.LineOf(PragueColumns.Paragraph);
            var kind = OrSpreadsheetError(row.Paragraph, RowProblems.BadParagraph);
            _reading.Problem(kind, line, PragueColumns.Paragraph, row.Paragraph, CodeParser.PaddedParagraphExpected);

            return false;
        }

        entry.Paragraph = paragraph;
        if (paragraph.IsNone && entry.Side == Side.Expenditure)
        {
            _reading.Gather(
                RowProblems.ExpenditureWithoutParagraph, row.LineOf(PragueColumns.Paragraph), PragueColumns.Paragraph, row.Paragraph);
        }

        return true;
    }

    /// <summary>
    /// Areas of expenditure are units. On income and financing the area only repeats the item's class (01 is Daňové příjmy) under the codes
    /// that mean another area on expenditure (01 is Bezpečnost): there it is left out.
    /// </summary>
    private bool ReadArea(in PragueRow row, ref LedgerEntry entry)
    {
        if (!(IsCode(
            PragueColumns.Area, row.Area, row.LineOf(PragueColumns.Area)) & IsCode(
                PragueColumns.Purpose, row.Purpose, row.LineOf(PragueColumns.Purpose))))
        {
            return false;
        }

        if (!row.Area.ContainsAnyExcept((byte)'0'))
            return true;

        var isClass = Utf8Parser.TryParse(row.Area, out int area, out var length) && length == row.Area.Length && area == entry.Item.Class;
        if (entry.Side == Side.Expenditure || !isClass)
            entry.Unit = row.Area;

        return true;
    }

    private bool IsCode(string column, ReadOnlySpan<byte> code, long line) => OwnCode.Accepts(code, _reading, line, column);

    /// <summary>An empty amount is zero, but not all of them.</summary>
    private bool ReadAmounts(in PragueRow row)
    {
        bool fine = true, any = false;
        for (var i = 0; i < _columns.Length; i++)
        {
            fine &= ReadAmount(row, i, out _amounts[i]);
            any |= !row.Amount(_places[i]).IsEmpty;
        }

        if (!any)
            _reading.Problem(RowProblems.BadAmount, row.LineOf(_columns[0]), _columns[0], default, AmountParser.ThousandsExpected);

        return fine && any;
    }

    private bool ReadAmount(in PragueRow row, int index, out Money amount)
    {
        amount = Money.Zero;
        var text = row.Amount(_places[index]);
        if (text.IsEmpty)
            return true;

        var column = _columns[index];

        if (!TryMark(text, _places[index], out var mark))
        {
            _reading.Gather(RowProblems.AmbiguousAmount, row.LineOf(column), column, text);
            return false;
        }

        switch (mark == 0 ? ThousandsParser.Parse(text, out amount) : ThousandsParser.Parse(text, mark, out amount))
        {
            case AmountParser.Outcome.NotANumber:
                var kind = OrSpreadsheetError(text, RowProblems.BadAmount);
                _reading.Problem(kind, row.LineOf(column), column, text, AmountParser.ThousandsExpected);
                return false;
            case AmountParser.Outcome.OutOfRange:
                _reading.Problem(RowProblems.AmountOutOfRange, row.LineOf(column), column, text, AmountParser.RangeExpected);
                return false;
            case AmountParser.Outcome.Rounded:
                _reading.Gather(RowProblems.AmountRounded, row.LineOf(column), column, text);
                return true;
            default:
                return true;
        }
    }

    /// <summary>
    /// What <c>1.234</c> is: the column says it, or else the point is the decimal mark that the city writes. A comma it does not write.
    /// </summary>
    private bool TryMark(ReadOnlySpan<byte> text, int place, out byte mark)
    {
        mark = 0;

        if (!AmountForms.MayBeAmbiguous(text) || !AmountForms.IsAmbiguous(text))
            return true;

        mark = DecimalMarkOf?.Invoke(place) ?? 0;
        if (mark == 0 && text.Contains((byte)'.'))
            mark = (byte)'.';

        return mark != 0;
    }

    private static ProblemKind OrSpreadsheetError(ReadOnlySpan<byte> text, ProblemKind kind) =>
        SpreadsheetMarks.IsError(text) ? RowProblems.SpreadsheetError : kind;

    private void Add(in PragueRow row, ref LedgerEntry entry)
    {
        if (_folder.IsFull)
        {
            TellFull(row.Line);
            return;
        }

        var (other, isEqual) = _folder.Compare(_reading.File, row, _stages, _amounts);
        if (other is not null && !isEqual)
        {
            _reading.Gather(FileProblems.OverlappingFiles, row.Line, _columns[0], Encoding.UTF8.GetBytes(other));
            _reading.Reject();
            return;
        }

        _areas.Add(entry.Unit, row.AreaName, row.Line);
        _reading.Take(other is not null ? EntryOutcome.Duplicate : _ledger.Add(entry, _carried, Sum()), row.Line);
    }

    /// <summary>Once for a file.</summary>
    private void TellFull(long line)
    {
        if (!_isFull)
            _reading.Problem(BudgetProblems.EditionTooLarge, (long?)line, null, null, PragueFolder.AllowedRows);

        _isFull = true;
        _reading.Reject();
    }

    private StageAmounts Sum()
    {
        var sum = default(StageAmounts);
        for (var i = 0; i < _amounts.Length; i++)
            sum += StageAmounts.Of(_stages[i], _amounts[i]);

        return sum;
    }
}
