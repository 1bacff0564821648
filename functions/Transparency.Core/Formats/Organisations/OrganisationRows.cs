using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.Organisations;

/// <summary>
/// Reads the rows of an organisation's accounts. Accounts of the balance sheet belong to no side of a budget and are ignored.
/// </summary>
internal sealed class OrganisationRows(
    ColumnMap columns,
    AccountingUnit owner,
    FileReading reading,
    LedgerAggregation ledger,
    Stage? stage)
{
    private readonly RecordTypesSeen _types = new(isOfOrganisation: true);
    private readonly int _type = columns[OrganisationColumns.Type];
    private readonly int _synthetic = columns[OrganisationColumns.Synthetic];
    private readonly int _analytical = columns[OrganisationColumns.Analytical];
    private readonly int _amount = columns[OrganisationColumns.Amount];
    private readonly int _owner = columns[OrganisationColumns.Owner];
    private readonly int _year = columns[OrganisationColumns.Year];
    private readonly int _date = columns[OrganisationColumns.Date];

    public void Read(TextFile file)
    {
        using var rows = new TableRows(file, columns, reading, Math.Max(Math.Max(_synthetic, _analytical), _amount) + 1)
        {
            Amounts = [_amount],
            Surroundings = new SurroundingRows(reading, new TableCodes(-1, _synthetic, AreAccounts: true), [_amount])
            {
                Date = _date,
                Type = _type,
            },
        };
        var fields = new EntryFields(rows, reading);

        while (rows.Read())
        {
            if (owner.Settles(rows, _owner) || fields.IsSettledByYear(_year, ledger.Year))
                continue;

            var entry = new LedgerEntry { Line = rows.Line };
            var known = ReadAccount(rows, _synthetic, reading, out var account);
            if (known && account.Side is null)
                reading.Ignore(IgnoredKinds.OtherAccount);
            else if (!(ReadEntry(rows, fields, account, ref entry) & known))
                reading.Reject();
            else
                Take(entry);
        }

        owner.End();

        if (_type < 0)
            return;

        if (stage is null)
            _types.End(reading, OrganisationColumns.Type);
        else
            _types.EndOfOneStage(reading, OrganisationColumns.Type);
    }

    /// <summary>At most three digits: a spreadsheet takes the zero of 022 away.</summary>
    public static bool ReadAccount(TableRows rows, int column, FileReading reading, out SyntheticAccount account)
    {
        var text = rows.Text(column);
        if (text.Length > 3 && ClerkCodes.AccountIn(text) is { IsEmpty: false } code)
            text = code;

        var number = 0;

        foreach (var b in text)
            number = number <= 999 && b is >= (byte)'0' and <= (byte)'9' ? (number * 10) + b - '0' : 1000;

        account = new SyntheticAccount((ushort)number);

        if (!text.IsEmpty && number <= 999)
            return true;

        reading.Problem(
            SpreadsheetMarks.IsError(text) ? RowProblems.SpreadsheetError : RowProblems.BadAccount,
            rows.Line,
            rows.ColumnName(column),
            text,
            new("tři číslice, například 501", "three digits, such as 501"));

        return false;
    }

    private void Take(in LedgerEntry entry)
    {
        _types.Count(entry);
        reading.Take(ledger.Add(entry), entry.Line);
    }

    private bool ReadEntry(TableRows rows, EntryFields fields, SyntheticAccount account, ref LedgerEntry entry)
    {
        entry.Type = fields.Type(_type);
        var meant = RecordTypesSeen.StageOf(_types.KindOf(rows.Text(_type)));
        entry.Stage = stage ?? meant;
        var fine = fields.ReadCode(_analytical, -1, out var analytical) & fields.ReadRequiredAmount(_amount, out var amount)
            & (rows.Text(_date).IsEmpty || fields.ReadDate(_date, ledger.Year, ref entry));
        entry.Account = account;
        entry.Side = account.Side.GetValueOrDefault();
        entry.Event = analytical;
        entry.Amount = amount;

        return fine;
    }
}
