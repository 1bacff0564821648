using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.Fin;

/// <summary>
/// The rows of one extract. A national file holds six thousand municipalities, so a row's IČO is compared before anything else is read; in
/// the folder of the whole country all of them are read.
/// </summary>
internal sealed class FinRows(TextFile file, FolderFacts folder, ColumnMap columns, FileReading reading, bool financing)
{
    private const int LatestForm = 63;

    private readonly int _ico = columns[FinColumns.Ico];
    private readonly int _period = columns[FinColumns.Period];
    private readonly int _form = columns[FinColumns.Form];
    private readonly int _table = columns[FinColumns.Table];
    private readonly int _paragraph = columns[FinColumns.Paragraph];
    private readonly int _item = columns[financing ? FinColumns.StatementRow : FinColumns.Item];
    private readonly int _approved = columns[FinColumns.Approved];
    private readonly int _amended = columns[FinColumns.Amended];
    private readonly int _actual = columns[FinColumns.Actual];
    private readonly FinFindings _findings = folder.Findings<FinFindings>();
    private readonly byte[]? _own = folder.Municipality.Ico is { } ico ? Encoding.UTF8.GetBytes(ico.TrimStart('0')) : null;
    private readonly StateCells? _country = StateFolder.Is(folder.Municipality.Id) ? folder.Findings<StateCells>() : null;
    private readonly bool _mayBeThousands = FinFindings.IsOfThousands(new FinMonth(folder.Year.Value, 3, 0));
    private readonly bool _areThousands = folder.Findings<FinFindings>().AreThousands(financing);
    private readonly Ico? _ownIco = Ico.TryParse(folder.Municipality.Ico ?? "", out var own) ? own : null;

    /// <summary>Finds the latest month of the folder's year, and whose rows they are where the settings do not say.</summary>
    public void Survey()
    {
        var extract = _findings.Of(file.Name);
        using var rows = Open();

        while (rows.Read())
        {
            var ico = rows.Text(_ico);

            if (_country is not null)
            {
                if (!_country.TryBegin(ico))
                    continue;
            }
            else if (_own is null)
            {
                _findings.All.See(ico);
            }
            else if (!IsOwn(ico))
            {
                extract.See(ico);
                SeeUnit(rows);
                continue;
            }

            extract.HasOwn = true;

            if (MonthOrNull(rows) is { } month)
            {
                _findings.See(financing, month, file.Name);
                SeeUnit(rows);
            }
        }
    }

    /// <summary>The month of a row that counts and is of the folder's year.</summary>
    private FinMonth? MonthOrNull(TableRows rows) =>
        OtherOrNull(rows, out var form) is null
        && FinMonth.TryParse(rows.Text(_period), form, out var month)
        && month.Year == folder.Year.Value
            ? month
            : null;

    /// <summary>Others' amounts tell the unit too; of most years there is nothing to ask.</summary>
    private void SeeUnit(TableRows rows)
    {
        if (_mayBeThousands && MonthOrNull(rows) is { } month && FinFindings.IsOfThousands(month))
            _findings.See(rows.Text(_approved), rows.Text(_actual));
    }

    public void ReadInto(LedgerAggregation ledger)
    {
        // The treasury's extracts of other years may lie beside that of the folder's.
        if (_findings.Latest(financing).Year == folder.Year.Value)
            reading.Years.SayOwn();

        long others = 0;
        using var rows = Open();
        var fields = new EntryFields(rows, reading);

        while (rows.Read())
        {
            if (_country is not null ? !_country.TryBegin(rows.Text(_ico)) : _own is not null && !IsOwn(rows.Text(_ico)))
                others++;
            else
                ReadRow(rows, fields, ledger);
        }

        reading.Ignore(_country is null ? IgnoredKinds.OtherMunicipality : IgnoredKinds.NotMunicipality, rows: others);
    }

    private TableRows Open() =>
        new(file, columns, reading, new[] { _ico, _period, _paragraph, _item, _approved, _amended, _actual }.Max() + 1);

    /// <summary>Zeros in front are lost where a spreadsheet took the IČO for a number.</summary>
    private bool IsOwn(ReadOnlySpan<byte> ico) =>
        ico.TrimStart((byte)'0').SequenceEqual(_own)
            || (ico.ContainsAnyExceptInRange((byte)'0', (byte)'9') && Ico.TryParse(ico, out var one) && one == _ownIco);

    private void ReadRow(TableRows rows, EntryFields fields, LedgerAggregation ledger)
    {
        if (OtherOrNull(rows, out var form) is { } other)
        {
            reading.Ignore(other);
            return;
        }

        var period = rows.Text(_period);
        if (!FinMonth.TryParse(period, form, out var month))
        {
            reading.Problem(
                RowProblems.BadDate, rows.Line, rows.ColumnName(_period), period,
                new("rok a měsíc jako 2024012", "a year and a month such as 2024012"));
            reading.Reject();
            return;
        }

        if (month.Year != folder.Year.Value)
        {
            reading.Gather(RowProblems.DateOutsideYear, rows.Line, rows.ColumnName(_period), period);
            reading.Years.LeaveOut(month.Year);
            return;
        }

        if (_findings.Latest(financing) is var latest && month != latest)
        {
            reading.Ignore(IgnoredKinds.Superseded, month.DetailBeside(latest));
            return;
        }

        var entry = new LedgerEntry { Date = month.LastDay, Line = rows.Line };
        if (Understands(fields, ref entry, out var amounts))
            reading.Take(Add(entry, amounts, ledger), rows.Line);
        else
            reading.Reject();
    }

    private EntryOutcome Add(in LedgerEntry entry, StageAmounts amounts, LedgerAggregation ledger)
    {
        if (_areThousands)
        {
            if (StateCells.ThousandsOrNull(amounts) is not { } crowns)
                return EntryOutcome.TooLarge;

            amounts = crowns;
        }

        return _country?.Add(entry, amounts) ?? ledger.Add(entry, Stages.Approved | Stages.Amended | Stages.Actual, amounts);
    }

    /// <summary>What the row is where it is no part of the budget: of another statement, or a sum of other rows.</summary>
    private IgnoredKind? OtherOrNull(TableRows rows, out int form)
    {
        var text = rows.Text(_form).TrimStart((byte)'0');
        form = text.IsEmpty ? 0 : text.SequenceEqual("51"u8) ? 51 : text.SequenceEqual("63"u8) ? LatestForm : -1;
        if (form < 0)
            return IgnoredKinds.OtherStatement;

        var table = rows.Text(_table).TrimStart((byte)'0');
        // Form 063 numbers its tables anew; its rows of financing tell themselves.
        var known = table.IsEmpty
            || (financing
                ? form == LatestForm || table.SequenceEqual("300"u8)
                : table.SequenceEqual("100"u8) || table.SequenceEqual("200"u8));

        return !known ? IgnoredKinds.OtherTable : financing ? NoItemOrNull(rows.Text(_item)) : null;
    }

    /// <summary>Row 8000 is the sum of the financing items; rows of other classes recapitulate.</summary>
    private static IgnoredKind? NoItemOrNull(ReadOnlySpan<byte> row)
    {
        if (row.SequenceEqual("8000"u8))
            return IgnoredKinds.SumRow;

        return row.Length == 4 && row[0] != '8' && !row.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? IgnoredKinds.NoItem : null;
    }

    private bool Understands(EntryFields fields, ref LedgerEntry entry, out StageAmounts amounts)
    {
        var fine = fields.ReadItem(_item, ref entry) & (financing || fields.ReadParagraph(_paragraph, ref entry))
            & fields.ReadRequiredAmount(_approved, out var approved) & fields.ReadRequiredAmount(
                _amended, out var amended) & fields.ReadRequiredAmount(_actual, out var actual);
        amounts = new StageAmounts(approved, amended, actual);
        return fine;
    }
}
