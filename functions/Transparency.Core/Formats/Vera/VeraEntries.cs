using System.Buffers.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Vera;

/// <summary>
/// Reads the lines of VERA's accounting into entries. Only cash accounts (SU 231, 236, 261) with an item of 1000 to 8999 are budget.
/// </summary>
internal sealed class VeraEntries(TableRows rows, FileReading reading, LedgerAggregation ledger)
{
    private static readonly Wording FieldsExpected = new(
        $"{Counted.Fields(VeraColumns.Names.Length).Czech}; středník v poznámce uvozovky v systému VERA nechrání",
        $"{Counted.Fields(VeraColumns.Names.Length).English}; quotes do not protect a semicolon in VERA's notes");

    private readonly EntryFields _fields = new(rows, reading);

    /// <summary>What the interface calls a received invoice, whatever the system.</summary>
    public static ReadOnlySpan<byte> ReceivedInvoice => "KDF"u8;

    /// <summary>Whether the row is a paid invoice of the year.</summary>
    public static bool IsPayment(TableRows rows, FiscalYear year) =>
        rows.Text(VeraColumns.Agenda).SequenceEqual("PV"u8)
            && CashAccounts.Contains(rows.Text(VeraColumns.Account))
            && !IsOtherYear(rows, year, out _)
        && CodeParser.TryParse(rows.Text(VeraColumns.Item), out Item item) && PaymentPrivacy.Shows(item);

    public void Read()
    {
        for (var first = true; rows.Read(); first = false)
        {
            if (first && VeraLayout.NamesColumns(rows.Text(VeraColumns.Month), rows.Text(VeraColumns.Year), rows.Text(VeraColumns.Account)))
                continue;

            if (IgnoredOrNull() is { } kind)
                reading.Ignore(kind);
            else if (IsOtherYear(rows, ledger.Year, out var other))
                reading.Years.LeaveOut(other, rows.Line, VeraColumns.Names[VeraColumns.Year]);
            else if (HasItsColumns())
                Take();
            else
                reading.Reject();
        }
    }

    private IgnoredKind? IgnoredOrNull()
    {
        var account = rows.Text(VeraColumns.Account);
        var item = rows.Text(VeraColumns.Item);

        if (!CashAccounts.Contains(account))
            return IsNumber(account) ? IgnoredKinds.OtherAccount : null;
        if (IsNumber(item) && (!Utf8Parser.TryParse(item, out int number, out _) || number is < 1000 or > 8999))
            return IgnoredKinds.OtherItem;

        return null;
    }

    /// <summary>
    /// What is no account stands in the wrong column, and a semicolon in a note moves the counterparty's: nothing tells in which note it
    /// is.
    /// </summary>
    private bool HasItsColumns()
    {
        var account = rows.Text(VeraColumns.Account);
        if (!IsNumber(account))
        {
            var kind = SpreadsheetMarks.IsError(account) ? RowProblems.SpreadsheetError : RowProblems.BadRecord;
            reading.Problem(kind, rows.Line, VeraColumns.Names[VeraColumns.Account], account, CashAccounts.AccountExpected);

            return false;
        }

        var fields = rows.FieldCount;
        while (fields > VeraColumns.Names.Length && rows.Text(fields - 1).IsEmpty)
            fields--;

        if (fields <= VeraColumns.Names.Length)
            return true;

        reading.Problem(RowProblems.TooManyFields, (long?)rows.Line, null, Counted.Fields(fields), FieldsExpected);

        return false;
    }

    private void Take()
    {
        var entry = new LedgerEntry { Stage = Stage.Actual, Line = rows.Line };
        var fine = _fields.ReadItem(VeraColumns.Item, ref entry) & _fields.ReadParagraph(VeraColumns.Paragraph, ref entry) & ReadAmount(
            ref entry) & ReadDate(ref entry)
            & _fields.ReadCode(VeraColumns.Event, -1, out var ownEvent) & _fields.ReadCode(VeraColumns.Unit, -1, out var ownUnit);
        if (!fine)
        {
            reading.Reject();
            return;
        }

        reading.Years.IsOwn(rows.Text(VeraColumns.Year));

        // The budget beside it comes as KXX, whose codes are read without the zeros that fill them up.
        entry.Event = ownEvent.TrimStart((byte)'0');
        entry.Unit = ownUnit.TrimStart((byte)'0');
        entry.Type = _fields.Type(VeraColumns.Agenda);
        entry.IsPayment = entry.Type.SequenceEqual("PV"u8);
        if (entry.IsPayment)
            entry.Type = ReceivedInvoice;

        entry.Document = rows.Text(VeraColumns.Document);
        VeraCounterparty.Read(rows, _fields, VeraColumns.PartnerIco, VeraColumns.PartnerName, ref entry);
        entry.Description = rows.Text(VeraColumns.Note);
        if (entry.Description.IsEmpty)
            entry.Description = rows.Text(VeraColumns.Content);
        if (entry.IsPayment && entry.Date is null)
            reading.Gather(RowProblems.PaymentWithoutDate, rows.Line, VeraColumns.Names[VeraColumns.Date], default);

        reading.Take(ledger.Add(entry), rows.Line);
    }

    private bool ReadAmount(ref LedgerEntry entry)
    {
        var debit = rows.Text(VeraColumns.Debit);
        if (debit.IsEmpty && rows.Text(VeraColumns.Credit).IsEmpty)
        {
            reading.Problem(
                RowProblems.BadAmount,
                rows.Line,
                VeraColumns.Names[VeraColumns.Debit],
                debit,
                new("částka v md nebo v d", "an amount in md or in d"));
            return false;
        }

        if (!(_fields.ReadAmount(VeraColumns.Debit, out var md) & _fields.ReadAmount(VeraColumns.Credit, out var d)))
            return false;

        entry.Amount = entry.Side == Side.Expenditure ? d - md : md - d;

        return true;
    }

    /// <summary>Without a day the entry belongs to the end of its month; months 0 and 13 open and close the books and have none.</summary>
    private bool ReadDate(ref LedgerEntry entry)
    {
        var year = rows.Text(VeraColumns.Year);
        if (!year.IsEmpty && !(IsNumber(year) && year.Length == 4))
        {
            reading.Problem(
                RowProblems.BadDate,
                rows.Line,
                VeraColumns.Names[VeraColumns.Year],
                year,
                new("rok, například 2024", "a year such as 2024"));
            return false;
        }

        if (!rows.Text(VeraColumns.Date).IsEmpty)
            return _fields.ReadDateOfMany(VeraColumns.Date, ref entry);

        if (Utf8Parser.TryParse(rows.Text(VeraColumns.Month), out int month, out _) && month is >= 1 and <= 12)
        {
            entry.Date = new DateOnly(ledger.Year.Value, month, DateTime.DaysInMonth(ledger.Year.Value, month));
        }

        return true;
    }

    private static bool IsOtherYear(TableRows rows, FiscalYear year, out int value) =>
        Utf8Parser.TryParse(rows.Text(VeraColumns.Year), out value, out var length)
            && length == 4
            && rows.Text(VeraColumns.Year).Length == 4
            && value != year.Value;

    private static bool IsNumber(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
